package org.creditback.domain.imports;

import java.util.HashSet;
import java.util.Set;

/** Tells a dimension text that is too long from one that is malformed. */
final class DimensionTexts {

    /** A whole set, in characters. */
    static final int LONGEST = 800;

    private DimensionTexts() {}

    /** True where every part is well formed but for its length. */
    static boolean isOnlyTooLong(String text) {
        Set<String> names = new HashSet<>();
        for (String pair : text.split(";", -1)) {
            int equals = pair.indexOf('=');
            String name = equals < 0 ? "" : pair.substring(0, equals);
            if (!isPart(name) || !isPart(pair.substring(equals + 1)) || !names.add(name)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isPart(String part) {
        return !part.isBlank()
                && part.indexOf('=') < 0
                && part.equals(part.strip())
                && part.chars().noneMatch(Character::isISOControl);
    }
}
