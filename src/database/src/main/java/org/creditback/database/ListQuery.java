package org.creditback.database;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.creditback.domain.ListPart;
import org.jspecify.annotations.Nullable;

/**
 * A list of any length, read in parts that each cost the same.
 *
 * <p>What an index finds is asked for by {@link #where}. What no index finds is sifted out of a window of rows ({@link #sift}): a part ends
 * with its window, also with nothing found, and says where to go on. Nothing is counted.
 */
public final class ListQuery {

    // Looked at in less than a tenth of a second where each row is put together from three tables; 10,000 take 120 ms,
    // says results/2026-11-21-lists-again.md.
    private static final int WINDOW = 6_000;

    private final String columns;
    private final StringBuilder from;
    private final List<@Nullable Object> parameters = new ArrayList<>();
    private final StringBuilder sieve = new StringBuilder();
    private final List<@Nullable Object> sieveParameters = new ArrayList<>();

    private ListQuery(String columns, String from) {
        this.columns = columns;
        this.from = new StringBuilder(from);
    }

    /**
     * Rows of some tables.
     *
     * @param columns of the tables
     * @param from    tables and their joins with a WHERE at the end, which has one condition at least
     */
    public static ListQuery of(String columns, String from, @Nullable Object... parameters) {
        ListQuery query = new ListQuery(columns, from);
        query.parameters.addAll(Arrays.asList(parameters));
        return query;
    }

    /** Only rows that an index finds; nothing for a null. */
    public ListQuery where(String condition, @Nullable Object parameter) {
        if (parameter != null) {
            from.append(" AND ").append(condition);
            parameters.add(parameter);
        }
        return this;
    }

    /** Only rows that fit, as far as the window goes; columns are those of the window, {@code w}. Nothing for a null. */
    public ListQuery sift(String condition, @Nullable Object parameter) {
        if (parameter != null) {
            sieve.append(sieve.isEmpty() ? " WHERE " : " AND ").append(condition);
            sieveParameters.add(parameter);
        }
        return this;
    }

    /**
     * The next part.
     *
     * @param shown columns of the window, {@code w}, and what is looked up for each row that is shown; without parameters
     */
    public <T> ListPart<T> part(Jdbc jdbc, String shown, Keyset keys, int size, RowMapper<T> mapper) {
        List<@Nullable Object> all = new ArrayList<>(parameters);
        all.addAll(keys.parameters());
        all.add(sieve.isEmpty() ? size + 1 : WINDOW);
        all.addAll(sieveParameters);
        all.add(size + 1);
        String sql = "SELECT " + shown + ", " + keys.placeNames() + " FROM (SELECT " + columns + ", " + keys.named()
                + " FROM " + from + keys.condition() + " ORDER BY " + keys.order() + " LIMIT ?) w" + sieve
                + " ORDER BY " + keys.orderByName() + " LIMIT ?";
        List<Placed<T>> found = jdbc.list(sql, row -> new Placed<>(mapper.map(row), keys.placeOf(row)), all.toArray());
        List<T> rows = found.stream().limit(size).map(Placed::row).toList();
        return new ListPart<>(rows, found.size() > size ? found.get(size - 1).place() : endOfWindow(jdbc, keys));
    }

    /** True where more rows than so many are asked for, before anything is sifted out; it looks at no more of them. */
    public boolean isLongerThan(Jdbc jdbc, int most) {
        List<@Nullable Object> all = new ArrayList<>(parameters);
        all.add(most + 1);
        return jdbc.one(
                                "SELECT count(*) FROM (SELECT 1 FROM " + from + " LIMIT ?) w",
                                row -> row.getLong(1),
                                all.toArray())
                        .orElseThrow()
                > most;
    }

    /**
     * All rows together, by groups; for lists that are not longer than somebody waits for.
     *
     * @param shown what is said of a group of rows of the window, {@code w}
     * @param group columns of the window
     */
    public <T> List<T> sums(Jdbc jdbc, String shown, String group, RowMapper<T> mapper) {
        List<@Nullable Object> all = new ArrayList<>(parameters);
        all.addAll(sieveParameters);
        String sql = "SELECT " + shown + " FROM (SELECT " + columns + " FROM " + from + ") w" + sieve + " GROUP BY "
                + group + " ORDER BY " + group;
        return jdbc.list(sql, mapper, all.toArray());
    }

    private record Placed<T>(T row, String place) {}

    private @Nullable String endOfWindow(Jdbc jdbc, Keyset keys) {
        if (sieve.isEmpty()) {
            return null;
        }
        List<@Nullable Object> all = new ArrayList<>(parameters);
        all.addAll(keys.parameters());
        all.add(WINDOW - 1);
        String sql = "SELECT " + keys.named() + " FROM " + from + keys.condition() + " ORDER BY " + keys.order()
                + " LIMIT 1 OFFSET ?";
        return jdbc.one(sql, keys::placeOf, all.toArray()).orElse(null);
    }
}
