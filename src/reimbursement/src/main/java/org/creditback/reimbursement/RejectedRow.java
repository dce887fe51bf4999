package org.creditback.reimbursement;

import java.util.List;
import org.creditback.domain.imports.ImportCode;
import org.jspecify.annotations.Nullable;

/**
 * A row that was not imported, with its first error.
 *
 * @param line   where it begins in the file; the header is line 1
 * @param column the column that is wrong; empty where the row as a whole is
 * @param value  what stands there, at most 240 characters
 * @param code   why
 * @param detail what the sentence names besides; null for nothing
 */
public record RejectedRow(
        long line,
        String column,
        String value,
        ImportCode code,
        @Nullable String detail) {

    /** What the sentence of the code names, in the order of its placeholders. */
    public List<String> arguments() {
        return switch (code) {
            case MISSING_VALUE -> List.of(column);
            case BAD_VALUE -> List.of(value, column);
            default -> detail == null ? List.of(value) : List.of(value, detail);
        };
    }
}
