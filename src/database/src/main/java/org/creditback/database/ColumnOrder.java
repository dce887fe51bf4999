package org.creditback.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The order of a list by one column, so that an index of the column finds each page; rows without a value come last, whichever way.
 *
 * @param column    as an index has it, with its collation
 * @param nullable  some rows have no value; those are in no index of the column
 * @param key       orders rows of the same value, and those without one; the next column of the index
 * @param ascending false for the last first
 */
public record ColumnOrder(String column, boolean nullable, String key, boolean ascending) {

    /**
     * One page.
     *
     * @param select a query up to its last condition
     * @param first  rows before the page
     */
    public <T> List<T> page(
            Jdbc jdbc, String select, List<@Nullable Object> parameters, int first, int size, RowMapper<T> mapper) {
        String direction = ascending ? "" : " DESC";
        String ordered = " ORDER BY " + (column.equals(key) ? "" : column + direction + ", ") + key + direction;
        if (!nullable) {
            return part(jdbc, select + ordered, parameters, first, size, mapper);
        }
        String filled = select + " AND " + column + " IS NOT NULL";
        List<T> rows = new ArrayList<>(part(jdbc, filled + ordered, parameters, first, size, mapper));
        if (rows.size() < size) {
            int before = rows.isEmpty() ? first - count(jdbc, filled, parameters, first) : 0;
            String blank = select + " AND " + column + " IS NULL ORDER BY " + key;
            rows.addAll(part(jdbc, blank, parameters, before, size - rows.size(), mapper));
        }
        return rows;
    }

    private static <T> List<T> part(
            Jdbc jdbc, String select, List<@Nullable Object> parameters, int first, int size, RowMapper<T> mapper) {
        return jdbc.list(select + " OFFSET ? LIMIT ?", mapper, with(parameters, first, size));
    }

    /** The rows of a query, but no more than {@code most}: nobody turns pages that far. */
    public static int count(Jdbc jdbc, String select, List<@Nullable Object> parameters, int most) {
        return jdbc.one(
                        "SELECT count(*)::int FROM (" + select + " LIMIT ?) AS matching",
                        row -> row.getInt(1),
                        with(parameters, most))
                .orElse(0);
    }

    private static @Nullable Object[] with(List<@Nullable Object> parameters, Object... last) {
        List<@Nullable Object> all = new ArrayList<>(parameters);
        all.addAll(Arrays.asList(last));
        return all.toArray();
    }
}
