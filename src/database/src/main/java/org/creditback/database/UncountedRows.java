package org.creditback.database;

import java.util.function.Supplier;

/**
 * How the database joins rows that came a moment ago with each other.
 *
 * <p>Nobody has counted them: the database takes them for a handful, and would compare each of a million with every other. Rows that were
 * there before are found by index, whatever the number of the new ones: {@code LATERAL (… OFFSET 0)} leaves no choice.
 */
public final class UncountedRows {

    private UncountedRows() {}

    /** Sends a statement that joins such rows, without nested loops; what comes after it in the transaction is planned as ever. */
    public static <T> T joining(Jdbc jdbc, Supplier<T> statement) {
        jdbc.update("SET LOCAL enable_nestloop = off");
        T result = statement.get();
        jdbc.update("SET LOCAL enable_nestloop = on");
        return result;
    }
}
