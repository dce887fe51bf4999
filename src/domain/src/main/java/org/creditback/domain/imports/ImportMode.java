package org.creditback.domain.imports;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What becomes of the good rows of a file that has bad ones. */
public enum ImportMode {
    /** Each row is accepted or rejected by itself. */
    ROW_BY_ROW,
    /** Only a file without a rejected row is imported. */
    ALL_OR_NOTHING;

    /** Reads {@code all-or-nothing}; null is row by row. Empty for anything else. */
    public static Optional<ImportMode> of(@Nullable String name) {
        if (name == null) {
            return Optional.of(ROW_BY_ROW);
        }
        return name.equals("all-or-nothing") ? Optional.of(ALL_OR_NOTHING) : Optional.empty();
    }
}
