package org.creditback.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.creditback.database.Keyset.OrderKey;
import org.creditback.domain.ListPart;
import org.creditback.domain.Refusal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Long lists are read in parts: each row once, in order, and no part looks at more than a window")
class ListQueryIT {

    private static final int ROWS = 45_000;

    private Connection connection;
    private Jdbc jdbc;

    @BeforeEach
    void aLongList() throws SQLException {
        connection = TestDatabase.connect();
        connection.setAutoCommit(false);
        jdbc = Jdbc.on(connection);
        jdbc.update(
                "CREATE TEMP TABLE item (id bigint PRIMARY KEY, day date, at timestamptz, name text COLLATE \"C\", rare boolean)");
        jdbc.update("""
                INSERT INTO item SELECT n, date '2026-01-01' + (n / 100)::int, timestamptz '2026-01-01 00:00:00.000001+00' + n * interval '1 ms',
                       'N-' || n, n = 7 FROM generate_series(1, ?) n""", ROWS);
        jdbc.update("CREATE INDEX ON item (day, id)");
    }

    @AfterEach
    void end() throws SQLException {
        connection.rollback();
        connection.close();
    }

    private static ListQuery items() {
        return ListQuery.of("i.*", "item i WHERE i.id > ?", 0);
    }

    private ListPart<Long> part(ListQuery query, Keyset keys, int size) {
        return query.part(jdbc, "w.id", keys, size, row -> row.getLong(1));
    }

    private static Keyset byDay(boolean ascending, String after) {
        return Keyset.of(ascending, after, 2, OrderKey.date("i.day"), OrderKey.number("i.id"));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void everyRowComesOnceInOrder(boolean ascending) {
        List<Long> all = new ArrayList<>();
        ListPart<Long> part = part(items(), byDay(ascending, null), 999);
        all.addAll(part.rows());
        while (part.next() != null) {
            part = part(items(), byDay(ascending, part.next()), 999);
            all.addAll(part.rows());
        }
        List<Long> expected = IntStream.rangeClosed(1, ROWS)
                .mapToObj(n -> ascending ? (long) n : (long) ROWS + 1 - n)
                .toList();
        assertThat(all).isEqualTo(expected);
    }

    @Test
    @DisplayName("what is added before a place shifts nothing")
    void aPartBeginsWhereTheLastOneEnded() {
        ListPart<Long> first = part(items(), byDay(false, null), 10);
        jdbc.update("INSERT INTO item VALUES (?, '2030-01-01', now(), 'new', false)", ROWS + 1);
        assertThat(part(items(), byDay(false, first.next()), 10).rows())
                .startsWith((long) ROWS - 10)
                .hasSize(10);
    }

    @Test
    @DisplayName("what no index finds is sifted window by window: empty parts say where to go on, until it is found")
    void aSearchGoesOn() {
        List<Long> found = new ArrayList<>();
        int empty = 0;
        String next = null;
        do {
            ListPart<Long> part = part(items().sift("w.rare = ?", true), byDay(false, next), 10);
            found.addAll(part.rows());
            empty += part.rows().isEmpty() ? 1 : 0;
            next = part.next();
        } while (next != null);
        assertThat(found).containsExactly(7L);
        assertThat(empty).as("windows of 6,000 rows before the last one").isEqualTo(7);
    }

    @Test
    @DisplayName("names are ordered by code point, times to the microsecond")
    void ordersByNameAndTime() {
        Keyset byName = Keyset.of(true, null, 1, OrderKey.text("i.name"));
        ListPart<Long> names = part(items(), byName, 3);
        assertThat(names.rows()).containsExactly(1L, 10L, 100L);
        assertThat(part(items(), Keyset.of(true, names.next(), 1, OrderKey.text("i.name")), 2)
                        .rows())
                .containsExactly(1_000L, 10_000L);
        ListPart<Long> times = part(items(), Keyset.of(true, null, 1, OrderKey.time("i.at")), 5);
        assertThat(part(items(), Keyset.of(true, times.next(), 1, OrderKey.time("i.at")), 2)
                        .rows())
                .containsExactly(6L, 7L);
    }

    @Test
    @DisplayName("keys of several tables: those of the index lead")
    void theIndexLeads() {
        Keyset keys = Keyset.of(false, null, 1, OrderKey.date("i.day"), OrderKey.number("i.id"));
        ListPart<Long> first = part(items(), keys, 150);
        ListPart<Long> second =
                part(items(), Keyset.of(false, first.next(), 1, OrderKey.date("i.day"), OrderKey.number("i.id")), 1);
        assertThat(second.rows()).containsExactly((long) ROWS - 150);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "%%%", "MjAyNi0wMS0wMQ", "MjAyNi0xMy00NR8x", "MjAyNi0wMS0wMR9hYmM", "AB\0"})
    void aPlaceThatIsNoneIsRefused(String place) {
        assertThatThrownBy(() -> byDay(true, place))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("BAD_VALUE after");
    }
}
