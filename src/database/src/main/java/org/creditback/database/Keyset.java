package org.creditback.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.jspecify.annotations.Nullable;

/** The order of a list and a place in it: a part begins where the last one ended, whatever was added in between. */
public final class Keyset {

    private static final String BETWEEN = "\u001f";

    private final boolean ascending;
    private final List<OrderKey> keys;
    private final int leading;
    private final List<Object> place;

    private Keyset(boolean ascending, List<OrderKey> keys, int leading, List<Object> place) {
        this.ascending = ascending;
        this.keys = keys;
        this.leading = leading;
        this.place = place;
    }

    /**
     * A column of the order.
     *
     * @param sql   the column
     * @param shown the same as text, as {@code reader} reads it
     */
    public record OrderKey(String sql, String shown, Function<String, Object> reader) {

        public static OrderKey date(String sql) {
            return new OrderKey(sql, sql + "::text", LocalDate::parse);
        }

        public static OrderKey number(String sql) {
            return new OrderKey(sql, sql + "::text", Long::valueOf);
        }

        public static OrderKey text(String sql) {
            return new OrderKey(sql, sql, text -> text);
        }

        public static OrderKey time(String sql) {
            String utc = "to_char(" + sql + " AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')";
            return new OrderKey(sql, utc, Instant::parse);
        }
    }

    /**
     * An order from a place on.
     *
     * @param after   from {@link #placeOf}; null for the beginning. A Refusal BAD_VALUE where it is none of this order
     * @param leading how many of the keys one index has, the first ones
     */
    public static Keyset of(boolean ascending, @Nullable String after, int leading, OrderKey... keys) {
        List<OrderKey> columns = List.of(keys);
        return new Keyset(ascending, columns, leading, after == null ? List.of() : read(after, columns));
    }

    private static List<Object> read(String after, List<OrderKey> keys) {
        try {
            String place = new String(Base64.getUrlDecoder().decode(after), UTF_8);
            String[] parts = place.split(BETWEEN, -1);
            if (parts.length == keys.size() && place.indexOf('\0') < 0) {
                return IntStream.range(0, parts.length)
                        .mapToObj(i -> keys.get(i).reader().apply(parts[i]))
                        .toList();
            }
        } catch (RuntimeException malformed) {
            throw Refusal.ofField(RefusalReason.BAD_VALUE, "after", after);
        }
        throw Refusal.ofField(RefusalReason.BAD_VALUE, "after", after);
    }

    // The keys of one index alone first: with columns of other tables in the comparison it would not be asked.
    String condition() {
        if (place.isEmpty()) {
            return "";
        }
        String sign = ascending ? ">" : "<";
        String whole = " AND (" + columns(keys.size()) + ") " + sign + " (" + questions(keys.size()) + ")";
        return leading == keys.size()
                ? whole
                : " AND (" + columns(leading) + ") " + sign + "= (" + questions(leading) + ")" + whole;
    }

    List<Object> parameters() {
        if (place.isEmpty() || leading == keys.size()) {
            return place;
        }
        List<Object> all = new ArrayList<>(place.subList(0, leading));
        all.addAll(place);
        return all;
    }

    String order() {
        return keys.stream().map(key -> key.sql() + direction()).collect(Collectors.joining(", "));
    }

    /** The order by the names of {@link #named}. */
    String orderByName() {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> "w.order_" + i + direction())
                .collect(Collectors.joining(", "));
    }

    /** The keys as columns, each with a name: to order by, and to say where a row is. */
    String named() {
        return IntStream.range(0, keys.size())
                .mapToObj(i -> keys.get(i).sql() + " AS order_" + i + ", "
                        + keys.get(i).shown() + " AS place_" + i)
                .collect(Collectors.joining(", "));
    }

    String placeNames() {
        return IntStream.range(0, keys.size()).mapToObj(i -> "w.place_" + i).collect(Collectors.joining(", "));
    }

    /** Where a row is. */
    String placeOf(ResultSet row) throws SQLException {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            parts.add(row.getString("place_" + i));
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(String.join(BETWEEN, parts).getBytes(UTF_8));
    }

    private String direction() {
        return ascending ? "" : " DESC";
    }

    private String columns(int number) {
        return keys.stream().limit(number).map(OrderKey::sql).collect(Collectors.joining(", "));
    }

    private static String questions(int number) {
        return Stream.generate(() -> "?").limit(number).collect(Collectors.joining(", "));
    }
}
