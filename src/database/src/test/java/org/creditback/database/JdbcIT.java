package org.creditback.database;

import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.creditback.domain.StoreConflict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcIT {

    private Connection connection;
    private Jdbc jdbc;

    @BeforeEach
    void aTableOfEveryType() throws SQLException {
        connection = TestDatabase.connect();
        jdbc = Jdbc.on(connection);
        jdbc.update("CREATE TEMPORARY TABLE sample (id bigint CONSTRAINT one_sample_per_id PRIMARY KEY, amount numeric,"
                + " text text, day date, yes boolean, uuid uuid)");
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void copyWritesEveryTypeAsItIs() {
        UUID uuid = UUID.randomUUID();
        String text = "tab\t, line\r\n, back\\slash, \\N, ü, 漢字, 🙂";
        long rows = jdbc.copyIn("COPY pg_temp.sample FROM STDIN", writer -> {
            writer.row(1L, new BigDecimal("1E+3"), text, LocalDate.of(2026, 11, 20), true, uuid);
            writer.row(2L, null, "", null, false, null);
        });
        assertThat(rows).isEqualTo(2);
        assertThat(jdbc.list(
                        "SELECT concat_ws('|', id, amount, text, day, yes, uuid) FROM sample ORDER BY id",
                        row -> row.getString(1)))
                .containsExactly("1|1000|" + text + "|2026-11-20|t|" + uuid, "2||f");
    }

    @Test
    void copyOfManyPacketsLosesNothing() {
        long rows = jdbc.copyIn("COPY pg_temp.sample (id, text) FROM STDIN", writer -> Stream.iterate(1L, i -> i + 1)
                .limit(50_000)
                .forEach(id -> writer.row(id, "a text that fills packets " + id)));
        assertThat(rows).isEqualTo(50_000);
        assertThat(jdbc.one("SELECT count(DISTINCT text) FROM sample", row -> row.getLong(1)))
                .contains(50_000L);
    }

    @Test
    void arraysAreParameters() {
        int inserted = jdbc.update(
                """
                INSERT INTO sample (id, amount, text, day)
                SELECT * FROM unnest(?::bigint[], ?::numeric[], ?::text[], ?::date[])""",
                new long[] {1, 2},
                new BigDecimal[] {new BigDecimal("25.00"), null},
                new String[] {"a,\"b\"", null},
                new LocalDate[] {LocalDate.of(2026, 1, 31), null});
        assertThat(inserted).isEqualTo(2);
        assertThat(jdbc.one(
                        "SELECT amount, text FROM sample WHERE id = ANY(?) AND day = ?",
                        row -> row.getBigDecimal(1) + row.getString(2),
                        new Long[] {1L, 7L},
                        LocalDate.of(2026, 1, 31)))
                .contains("25.00a,\"b\"");
    }

    @Test
    void aLongResultComesRowByRow() {
        List<Integer> seen = new ArrayList<>();
        jdbc.stream("SELECT generate_series(1, ?)", 10, row -> seen.add(row.getInt(1)), 100);
        assertThat(seen).isEqualTo(Stream.iterate(1, i -> i + 1).limit(100).collect(toList()));
    }

    @Test
    void countsTheStatementsOfThisThread() {
        StatementCount.reset();
        jdbc.update("DELETE FROM sample");
        jdbc.copyIn("COPY pg_temp.sample (id) FROM STDIN", writer -> writer.row(1L));
        assertThat(StatementCount.get()).isEqualTo(2);
    }

    @Test
    void aViolatedConstraintIsKnownByName() {
        jdbc.update("INSERT INTO sample (id) VALUES (1)");
        assertThatThrownBy(() -> jdbc.update("INSERT INTO sample (id) VALUES (1)"))
                .isInstanceOf(PersistenceException.class)
                .hasCauseInstanceOf(SQLException.class)
                .satisfies(
                        error -> assertThat(SqlErrors.violatedConstraint(error)).contains("one_sample_per_id"));
    }

    @Test
    void aBadRowInACopyLeavesAUsableConnection() throws SQLException {
        assertThatThrownBy(() -> jdbc.copyIn("COPY pg_temp.sample (id) FROM STDIN", writer -> {
                    throw new IllegalStateException("the source broke off");
                }))
                .hasMessage("the source broke off");
        connection.rollback();
        assertThat(jdbc.one("SELECT 1", row -> row.getInt(1))).contains(1);
    }

    @Test
    void aLockTimeoutIsAConflict() throws SQLException {
        jdbc.one("SELECT pg_advisory_xact_lock(1)", row -> 1);
        try (Connection other = TestDatabase.connect()) {
            Jdbc.on(other).update("SET LOCAL lock_timeout = '50ms'");
            assertThatThrownBy(() -> Jdbc.on(other).one("SELECT pg_advisory_xact_lock(1)", row -> 1))
                    .isInstanceOf(StoreConflict.class)
                    .satisfies(error -> assertThat(SqlErrors.isConflict(error)).isTrue());
            other.rollback();
        }
    }

    @Test
    void theApplicationRoleAltersNothing() {
        assertThat(jdbc.one("SELECT current_setting('lock_timeout')", row -> row.getString(1)))
                .contains("5s");
        assertThatThrownBy(() -> jdbc.update("CREATE TABLE ledger.mine (id int)"))
                .hasMessageContaining("permission denied for schema ledger");
    }
}
