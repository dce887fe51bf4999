package org.creditback.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.creditback.database.Invariants;
import org.creditback.database.Jdbc;

/** The database: legal entities to measure with, the twin, and what a run left. */
final class Books {

    static final String POSTING_DATE = "2026-06-30";
    // Credits dated after the first are reimbursed by then.
    private static final String LATER_POSTING_DATE = "2026-07-31";
    static final int CHUNK = 1_000;

    private static final List<String> SCRIPTS = List.of(
            "generate",
            "history",
            "payments",
            "twin-freeze",
            "twin-transfer",
            "twin-proof",
            "twin-payments",
            "compare");

    private final Workbench bench;

    Books(Workbench bench) {
        this.bench = bench;
        execute("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
        SCRIPTS.forEach(script -> execute(text(script + ".sql")));
    }

    /** A fresh legal entity; afterwards the database is as rested as it gets. */
    void generate(String entity, int customers) {
        execute("CALL benchmark.generate('" + entity + "', " + customers + ")");
        execute("VACUUM ANALYZE");
        execute("CHECKPOINT");
    }

    /** A legal entity with a past: closed documents beside the open ones, two runs, an audit trail. Nothing where it exists already. */
    void generateWithPast(String entity, int customers) {
        if (isNew(entity)) {
            generate(entity, customers);
            execute("CALL benchmark.history('" + entity + "', " + customers + ")");
            execute("VACUUM ANALYZE");
            twin(entity, POSTING_DATE);
            twin(entity, LATER_POSTING_DATE);
            execute("VACUUM ANALYZE");
            execute("CHECKPOINT");
        }
    }

    boolean isNew(String entity) {
        return with(connection -> Jdbc.on(connection)
                .list("SELECT FROM ledger.legal_entity WHERE legal_entity = ?", row -> true, entity)
                .isEmpty());
    }

    long firstRun(String entity) {
        return ended(entity).stream().min(Long::compare).orElseThrow();
    }

    /** Rows of the tables that grow, as the planner knows them. */
    String sizes() {
        return with(connection ->
                Jdbc.on(connection).list("""
                        SELECT to_char(reltuples, 'FM999,999,999') || ' ' || replace(relname, '_', ' ') || 's'
                          FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
                         WHERE (nspname, relname) IN (('receivables', 'customer'), ('receivables', 'customer_transaction'),
                               ('receivables', 'open_item'), ('receivables', 'settlement'), ('ledger', 'voucher'), ('ledger', 'posting'),
                               ('payables', 'vendor'), ('payables', 'vendor_invoice'), ('reimbursement', 'candidate'),
                               ('ledger', 'audit_event'))
                         ORDER BY reltuples DESC""", row -> row.getString(1)).stream().collect(Collectors.joining(", ")));
    }

    /** A fresh legal entity without customers. */
    void setUp(String entity) {
        execute("CALL benchmark.set_up('" + entity + "')");
    }

    /** The whole job as set-based SQL. */
    Timing twin(String entity) {
        return twin(entity, POSTING_DATE);
    }

    private Timing twin(String entity, String postingDate) {
        long run = with(connection -> Jdbc.on(connection)
                .list(
                        "CALL benchmark.twin('" + entity + "', '" + postingDate + "', " + CHUNK + ", NULL)",
                        row -> row.getLong(1))
                .get(0));
        return timing(run);
    }

    /** A legal entity whose vendors are owed reimbursements of these many customers, and can all be paid. */
    void generateOwing(String entity, int customers) {
        generate(entity, customers);
        twin(entity);
        execute("CALL benchmark.owe('" + entity + "')");
        execute("VACUUM ANALYZE");
        execute("CHECKPOINT");
    }

    /** The twin's payment journal, as yet nothing but proposed. */
    long twinJournal(String entity) {
        return with(connection -> Jdbc.on(connection)
                .list("CALL benchmark.twin_propose('" + entity + "', NULL)", row -> row.getLong(1))
                .get(0));
    }

    /** A later act of the twin. */
    void twinAct(String call) {
        execute("CALL benchmark." + call);
    }

    int payments(long journal) {
        return with(connection -> Jdbc.on(connection)
                .list(
                        "SELECT count(*)::int FROM payables.payment_line WHERE payment_journal_id = ?",
                        row -> row.getInt(1),
                        journal)
                .get(0));
    }

    /** Where two journals over equal books left other rows; empty where they did not. */
    List<String> paymentDifferences(long one, long other) {
        return with(connection -> Jdbc.on(connection)
                .list(
                        "SELECT * FROM benchmark.paid_difference(?, ?)",
                        row -> row.getString(1) + ", " + row.getLong(2) + " rows: " + row.getString(3),
                        one,
                        other));
    }

    Timing timing(long run) {
        return with(connection -> Jdbc.on(connection)
                .list(
                        """
                        SELECT r.considered, r.selected, since(s.at, r.frozen_at), since(r.posting_started_at, c.at), since(c.at, r.ended_at)
                          FROM reimbursement.run r
                         CROSS JOIN LATERAL (SELECT max(at) AS at FROM reimbursement.run_event e
                                              WHERE e.run_id = r.run_id AND e.to_state = 'SELECTING') s
                         CROSS JOIN LATERAL (SELECT max(ended_at) AS at FROM reimbursement.run_chunk c WHERE c.run_id = r.run_id) c
                         WHERE r.run_id = ?""".replaceAll("since\\((\\S+), (\\S+)\\)", "(extract(epoch FROM $2 - $1) * 1000)::bigint"),
                        row -> new Timing(
                                run, row.getInt(1), row.getInt(2), row.getLong(3), row.getLong(4), row.getLong(5)),
                        run)
                .get(0));
    }

    /** A run that is over; empty while it is on the way. */
    List<Long> ended(String entity) {
        return with(connection -> Jdbc.on(connection)
                .list(
                        "SELECT run_id FROM reimbursement.run WHERE legal_entity = ? AND ended_at IS NOT NULL",
                        row -> row.getLong(1),
                        entity));
    }

    boolean hasRun(String entity) {
        return with(connection -> Jdbc.on(connection)
                .list(
                        "SELECT EXISTS (SELECT FROM reimbursement.run WHERE legal_entity = ?)",
                        row -> row.getBoolean(1),
                        entity)
                .get(0));
    }

    /** Where two runs over equal books left other rows; empty where they did not. */
    List<String> differences(Timing one, Timing other) {
        return with(connection -> Jdbc.on(connection)
                .list(
                        "SELECT * FROM benchmark.difference(?, ?)",
                        row -> row.getString(1) + ", " + row.getLong(2) + " rows: " + row.getString(3),
                        one.run(),
                        other.run()));
    }

    /** What is not as it must always be, in all books. */
    List<String> violations() {
        return with(connection -> Invariants.violations(Jdbc.on(connection), null).stream()
                .map(String::valueOf)
                .toList());
    }

    void forgetStatements() {
        execute("SELECT pg_stat_statements_reset()");
    }

    // The check of each voucher at commit is sent by nobody, but counted as if it were.
    /** Statements that the application sent at least {@code chunks} times, per chunk. */
    long statementsPerChunk(int chunks) {
        return with(connection -> Jdbc.on(connection)
                .list("""
                        SELECT sum(calls) / ? FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid
                         WHERE r.rolname = 'creditback_app' AND s.calls >= ?
                           AND s.query NOT LIKE '%FROM ledger.posting WHERE voucher_id = %'""", row -> row.getLong(1), chunks, chunks)
                .get(0));
    }

    /** What was sent, the longest first: calls, milliseconds in all, rows, begin of the text. */
    List<String> statements() {
        return with(connection -> Jdbc.on(connection).list("""
                        SELECT format('%8s %10s ms %10s  %s%s', calls, round(total_exec_time + total_plan_time), rows,
                                      CASE WHEN toplevel THEN '' ELSE '(inside) ' END, left(regexp_replace(query, '\\s+', ' ', 'g'), 200))
                          FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid
                         WHERE r.rolname = 'creditback_app' ORDER BY total_exec_time + total_plan_time DESC LIMIT 80""", row -> row.getString(1)));
    }

    String version() {
        return with(connection -> Jdbc.on(connection)
                .list("SHOW server_version", row -> row.getString(1))
                .get(0));
    }

    private interface Work<T> {
        T over(Connection connection) throws SQLException;
    }

    private <T> T with(Work<T> work) {
        try (Connection connection = bench.connection()) {
            return work.over(connection);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void execute(String sql) {
        try (Connection connection = bench.connection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    static String text(String script) {
        try (InputStream file = Books.class.getResourceAsStream("/benchmark/" + script)) {
            if (file == null) {
                throw new IllegalStateException("no script " + script);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
