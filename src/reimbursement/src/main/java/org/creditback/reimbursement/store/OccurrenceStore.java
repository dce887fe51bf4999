package org.creditback.reimbursement.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import org.creditback.domain.reimbursement.RunState;
import org.creditback.reimbursement.OccurrenceState;
import org.creditback.reimbursement.RunId;
import org.creditback.reimbursement.Schedule;
import org.creditback.reimbursement.ScheduleId;
import org.creditback.reimbursement.ScheduleResult;
import org.jspecify.annotations.Nullable;

/** The times at which schedules were due: each once, each with what became of it. */
@Dependent
public class OccurrenceStore {

    // More in one tick than a server starts in a minute; the next tick goes on.
    private static final int MOST = 100;

    private final RunDatabase database;

    @Inject
    public OccurrenceStore(RunDatabase database) {
        this.database = database;
    }

    /** A time of a schedule that has no run yet, or whose run no execution has taken on. */
    public record OnTheWay(
            Schedule schedule,
            Instant plannedAt,
            Instant waitUntil,
            @Nullable Long requestedRun) {}

    /** Records times that were not kept. */
    public void missed(ScheduleId schedule, List<Instant> times) {
        times.forEach(time -> insert(schedule, time, OccurrenceState.MISSED, time));
    }

    /** Records a time that is due; it waits no longer than its window. */
    public void waiting(ScheduleId schedule, Instant time, Instant until) {
        insert(schedule, time, OccurrenceState.WAITING, until);
    }

    private void insert(ScheduleId schedule, Instant time, OccurrenceState state, Instant until) {
        database.jdbc().update("""
                        INSERT INTO reimbursement.schedule_occurrence (schedule_id, planned_at, state, wait_until, decided_at)
                        VALUES (?, ?, ?, ?, CASE WHEN ? <> 'WAITING' THEN clock_timestamp() END)
                            ON CONFLICT (schedule_id, planned_at) DO NOTHING""", schedule.value(), time, state, until, state);
    }

    /** Times that wait, the oldest first. */
    public List<OnTheWay> waiting() {
        return database.jdbc().list("""
                        SELECT %s, o.planned_at, o.wait_until, NULL::bigint
                          FROM reimbursement.schedule_occurrence o JOIN reimbursement.schedule s USING (schedule_id)
                         WHERE o.state = 'WAITING' ORDER BY o.planned_at, o.schedule_id LIMIT ?""".formatted(ScheduleStore.COLUMNS), OccurrenceStore::onTheWay, MOST);
    }

    /** Started times whose run was requested before a moment and that no execution has taken on. */
    public List<OnTheWay> leftBehind(Instant before) {
        return database.jdbc().list("""
                        SELECT %s, o.planned_at, o.wait_until, r.run_id
                          FROM reimbursement.run r
                          JOIN reimbursement.schedule_occurrence o USING (schedule_id, planned_at)
                          JOIN reimbursement.schedule s USING (schedule_id)
                         WHERE r.state = 'REQUESTED' AND r.requested_at < ? ORDER BY o.planned_at, o.schedule_id LIMIT ?""".formatted(ScheduleStore.COLUMNS), OccurrenceStore::onTheWay, before, MOST);
    }

    private static OnTheWay onTheWay(ResultSet row) throws SQLException {
        int after = ScheduleStore.COLUMN_COUNT;
        return new OnTheWay(
                ScheduleStore.schedule(row),
                Objects.requireNonNull(instant(row, after + 1)),
                Objects.requireNonNull(instant(row, after + 2)),
                row.getObject(after + 3, Long.class));
    }

    /** Marks a time as started by the run that was inserted for it; false where it was decided otherwise meanwhile. */
    public boolean started(ScheduleId schedule, Instant time) {
        return decide(schedule, time, OccurrenceState.STARTED, null, null, OccurrenceState.WAITING);
    }

    /** Decides a time that waits; false where somebody else was first. */
    public boolean decline(
            ScheduleId schedule, Instant time, OccurrenceState state, String reason, @Nullable String detail) {
        return decide(schedule, time, state, reason, detail, OccurrenceState.WAITING);
    }

    /** Decides a time whose run nobody took on. */
    public boolean giveUp(ScheduleId schedule, Instant time, String reason) {
        return decide(schedule, time, OccurrenceState.NOT_NEEDED, reason, null, OccurrenceState.STARTED);
    }

    private boolean decide(
            ScheduleId schedule,
            Instant time,
            OccurrenceState state,
            @Nullable String reason,
            @Nullable String detail,
            OccurrenceState from) {
        return database.jdbc().update("""
                        UPDATE reimbursement.schedule_occurrence
                           SET state = ?, reason = ?, detail = left(?, 200), decided_at = clock_timestamp()
                         WHERE schedule_id = ? AND planned_at = ? AND state = ?""", state, reason, detail, schedule.value(), time, from) == 1;
    }

    /** What became of the times of a schedule, the latest first, before a moment. */
    public List<ScheduleResult> results(ScheduleId schedule, @Nullable Instant before, int size) {
        return database.jdbc().list("""
                        SELECT o.planned_at, o.state, o.reason, o.detail, r.run_id, r.state
                          FROM reimbursement.schedule_occurrence o
                          LEFT JOIN reimbursement.run r USING (schedule_id, planned_at)
                         WHERE o.schedule_id = ? AND o.planned_at < coalesce(?::timestamptz, 'infinity')
                         ORDER BY o.planned_at DESC LIMIT ?""", row -> Objects.requireNonNull(result(row, 0)), schedule.value(), before, size);
    }

    /** The result in the columns after a number of others; null where there is none. */
    static @Nullable ScheduleResult result(ResultSet row, int after) throws SQLException {
        Instant planned = instant(row, after + 1);
        if (planned == null) {
            return null;
        }
        Long run = row.getObject(after + 5, Long.class);
        String runState = row.getString(after + 6);
        return new ScheduleResult(
                planned,
                OccurrenceState.valueOf(row.getString(after + 2)),
                row.getString(after + 3),
                row.getString(after + 4),
                run == null ? null : new RunId(run),
                runState == null ? null : RunState.valueOf(runState));
    }

    private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
