package org.creditback.systemtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.annotation.Resource;
import jakarta.ejb.EJB;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.creditback.database.Jdbc;
import org.creditback.database.TestBooks;
import org.creditback.reimbursement.internal.ScheduleTick;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The tick on the real database, inside the server, beside the server's own. Only JUnit's own assertions are at hand there. */
@ExtendWith(ArquillianExtension.class)
@Tag("in-server")
@DisplayName("engine.md 6: schedules start runs")
class ScheduleTickIT {

    private static final int TICKS = 4;
    private static final int TRIES = 150;

    @Resource(lookup = "java:jboss/datasources/CreditbackDS")
    private DataSource database;

    @Resource
    private ManagedExecutorService threads;

    @EJB
    private ScheduleTick tick;

    @Deployment
    static EnterpriseArchive application() {
        return TestEar.with(ScheduleTickIT.class, TestBooks.class);
    }

    @Test
    @DisplayName("Ticks at once start one run, in the author's name, and its log says which schedule it was")
    void ticksAtOnceStartOneRun() throws Exception {
        String schedule = due("TICK-1", "PREVIEW", "clerk.ar", 60, "now() - interval '1 minute'");
        CyclicBarrier together = new CyclicBarrier(TICKS);
        List<Future<?>> ticks = new ArrayList<>();
        for (int i = 0; i < TICKS; i++) {
            ticks.add(threads.submit(() -> {
                together.await();
                tick.tick();
                return null;
            }));
        }
        for (Future<?> each : ticks) {
            each.get();
        }
        assertEquals(List.of("STARTED"), occurrences(schedule));
        String run = awaitRun(schedule, "FROZEN");
        assertEquals("1", text("SELECT count(*) FROM reimbursement.run WHERE legal_entity = 'TICK-1'"));
        assertEquals("clerk.ar", text("SELECT prepared_by FROM reimbursement.run WHERE run_id = " + run));
        assertEquals(
                "clerk.ar REQUESTED, schedule N SCHEDULED, schedule N STATE_CHANGED, clerk.ar STATE_CHANGED",
                text("SELECT string_agg(actor || ' ' || event, ', ' ORDER BY run_event_id) FROM reimbursement.run_event"
                                + " WHERE run_id = " + run)
                        .replace("schedule " + schedule, "schedule N"));
        assertEquals("t", text("SELECT next_due > now() FROM reimbursement.schedule WHERE schedule_id = " + schedule));
    }

    @Test
    @DisplayName("DI-10: a schedule that posts goes on to posting, and its author gave the OK")
    void aScheduleThatPosts() throws Exception {
        String schedule = due("TICK-2", "POST", "clerk.ar", 60, "now() - interval '1 minute'");
        tick.tick();
        String run = awaitRun(schedule, "DONE");
        assertEquals(
                "clerk.ar " + LocalDate.now(Clock.systemUTC()),
                text("SELECT released_by || ' ' || posting_date FROM reimbursement.run WHERE run_id = " + run));
    }

    @Test
    @DisplayName("Of missed times the latest runs once, the others are recorded as missed")
    void theLatestMissedTimeRuns() throws Exception {
        LocalDate today = LocalDate.now(Clock.systemUTC());
        String schedule = due("TICK-3", "PREVIEW", "clerk.ar", 0, "'" + today.minusDays(3) + "T00:00Z'");
        tick.tick();
        tick.tick();
        assertEquals(List.of("MISSED", "MISSED", "MISSED", "STARTED"), occurrences(schedule));
        awaitRun(schedule, "FROZEN");
        assertEquals(
                today.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().toString(),
                text(
                        "SELECT to_char(next_due AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"') FROM reimbursement.schedule"
                                + " WHERE schedule_id = " + schedule));
    }

    @Test
    @DisplayName("F22, RI-2: beside an active run a schedule waits within its window, and is not needed after it")
    void waitsForAnActiveRun() throws Exception {
        String patient = due("TICK-4", "POST", "clerk.ar", 60, "now() - interval '1 minute'");
        String active = activeRun("TICK-4");
        tick.tick();
        assertEquals(List.of("WAITING"), occurrences(patient));
        over(active);
        tick.tick();
        assertEquals(List.of("STARTED"), occurrences(patient));
        awaitRun(patient, "DONE");

        String hasty = due("TICK-5", "POST", "clerk.ar", 0, "now() - interval '1 minute'");
        active = activeRun("TICK-5");
        tick.tick();
        assertEquals(List.of("NOT_NEEDED RUN_ALREADY_ACTIVE " + active), occurrences(hasty));
        assertEquals("1", text("SELECT count(*) FROM reimbursement.run WHERE legal_entity = 'TICK-5'"));
        over(active);
    }

    @Test
    @DisplayName("controls.md 2: where the author may not any more, nothing starts and the schedule is suspended")
    void suspendsWhatItsAuthorMayNotDo() throws Exception {
        String unknown = due("TICK-6", "PREVIEW", "nobody.here", 60, "now() - interval '1 minute'");
        String admin = due("TICK-7", "POST", "admin", 60, "now() - interval '1 minute'");
        String previews = due("TICK-8", "PREVIEW", "admin", 60, "now() - interval '1 minute'");
        tick.tick();
        assertEquals(List.of("NOT_STARTED AUTHOR_ACCOUNT nobody.here"), occurrences(unknown));
        assertEquals(List.of("NOT_STARTED AUTHOR_ROLE admin"), occurrences(admin));
        assertEquals(List.of("STARTED"), occurrences(previews));
        awaitRun(previews, "FROZEN");
        assertEquals(
                "f ROLE 1",
                text("SELECT enabled || ' ' || suspended_because || ' ' || version FROM reimbursement.schedule WHERE schedule_id = "
                                + admin)
                        .replace("false", "f"));
        assertEquals(
                "1",
                text("SELECT count(*) FROM ledger.audit_event WHERE action = 'SCHEDULE_SUSPENDED' AND object_key = '"
                        + admin + "'"));
        assertEquals("0", text("SELECT count(*) FROM reimbursement.run WHERE legal_entity IN ('TICK-6', 'TICK-7')"));
    }

    @Test
    @DisplayName("What the rules refuse is recorded with its reason: here the posting date has no open period")
    void recordsARefusal() throws Exception {
        String schedule = due("TICK-9", "POST", "clerk.ar", 60, "now() - interval '1 minute'");
        execute("UPDATE ledger.fiscal_period SET ledger_state = 'ON_HOLD' WHERE legal_entity = 'TICK-9'");
        tick.tick();
        assertTrue(occurrences(schedule).get(0).startsWith("NOT_STARTED PERIOD_CLOSED 2"));
    }

    /** A daily schedule at midnight UTC of a legal entity with complete books and no customers; its number. */
    private String due(String entity, String action, String author, int window, String nextDue) throws Exception {
        try (Connection connection = database.getConnection()) {
            TestBooks.create(connection, entity, "EUR");
        }
        return text("""
                INSERT INTO reimbursement.schedule (legal_entity, name, pattern, at, time_zone, window_minutes, action, posting_date_rule,
                       cut_off_days, summarize_customer, open_debit_mode, separate_classification, filter, author, enabled, next_due)
                VALUES ('%s', 'Nightly', 'DAILY', '00:00', 'UTC', %d, '%s', 'DAY_OF_RUN', 0, false, 'EXCLUDE', false, '{}', '%s', true, %s)
                RETURNING schedule_id""".formatted(entity, window, action, author, nextDue));
    }

    private String activeRun(String entity) throws Exception {
        return text("""
                INSERT INTO reimbursement.run (legal_entity, request_key, request_hash, action, state, posting_date, cut_off_date,
                       summarize_customer, open_debit_mode, separate_classification, filter, accounting_currency, rate_basis,
                       failure_limit, language, prepared_by)
                VALUES ('%1$s', 'active %1$s', 'x', 'POST', 'SELECTING', '2026-11-30', '2026-11-30',
                        false, 'EXCLUDE', false, '{}', 'EUR', 'RUN_DATE', 100, 'en', 'clerk.ar') RETURNING run_id""".formatted(entity));
    }

    // The invariants ask every state for its event.
    private void over(String run) throws Exception {
        execute("UPDATE reimbursement.run SET state = 'CANCELED', void_reason = 'RUN_CANCELED' WHERE run_id = " + run);
        execute("INSERT INTO reimbursement.run_event (run_id, actor, event, to_state) VALUES (" + run
                + ", 'test', 'STATE_CHANGED', 'CANCELED')");
    }

    private List<String> occurrences(String schedule) throws Exception {
        try (Connection connection = database.getConnection()) {
            return Jdbc.on(connection)
                    .list(
                            "SELECT concat_ws(' ', state, reason, detail) FROM reimbursement.schedule_occurrence WHERE schedule_id = "
                                    + schedule + " ORDER BY planned_at",
                            row -> row.getString(1));
        }
    }

    private String awaitRun(String schedule, String state) throws Exception {
        String runs = "SELECT run_id FROM reimbursement.run WHERE schedule_id = " + schedule;
        for (int tries = 0; tries < TRIES; tries++) {
            try (Connection connection = database.getConnection()) {
                List<String> found =
                        Jdbc.on(connection).list(runs + " AND state = '" + state + "'", row -> row.getString(1));
                if (!found.isEmpty()) {
                    return found.get(0);
                }
            }
            Thread.sleep(200);
        }
        throw new AssertionError("the run of schedule " + schedule + " does not come to " + state + ", it is "
                + text("SELECT state FROM reimbursement.run WHERE schedule_id = " + schedule));
    }

    private void execute(String sql) throws Exception {
        try (Connection connection = database.getConnection()) {
            Jdbc.on(connection).update(sql);
        }
    }

    private String text(String sql) throws Exception {
        try (Connection connection = database.getConnection()) {
            return Jdbc.on(connection).one(sql, row -> row.getString(1)).orElseThrow();
        }
    }
}
