package org.creditback.reimbursement.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.reimbursement.OpenDebitMode;
import org.creditback.domain.schedule.PostingDateRule;
import org.creditback.domain.schedule.Recurrence;
import org.creditback.domain.schedule.RecurrencePattern;
import org.creditback.ledger.LostRight;
import org.creditback.reimbursement.RunAction;
import org.creditback.reimbursement.RunId;
import org.creditback.reimbursement.Schedule;
import org.creditback.reimbursement.ScheduleId;
import org.creditback.reimbursement.ScheduleLine;
import org.creditback.reimbursement.ScheduleState;
import org.creditback.reimbursement.ScheduleTerms;
import org.jspecify.annotations.Nullable;

/** The schedules: written by people, moved on by the tick. */
@Dependent
public class ScheduleStore {

    static final int COLUMN_COUNT = 21;
    static final String COLUMNS = """
            s.schedule_id, s.legal_entity, s.name, s.pattern, s.week_days, s.day_of_month, s.at, s.time_zone, s.window_minutes, s.action,
            s.posting_date_rule, s.cut_off_days, s.summarize_customer, s.open_debit_mode, s.separate_classification, s.filter, s.author,
            s.next_due, s.suspended_because, s.deleted_at IS NOT NULL, s.version""";

    // By state, as ScheduleState names them.
    private static final String IN_STATE = """
            CASE ? WHEN 'ENABLED' THEN s.enabled
                   WHEN 'SUSPENDED' THEN s.suspended_because IS NOT NULL
                   WHEN 'DISABLED' THEN NOT s.enabled AND s.suspended_because IS NULL
                   ELSE true END""";

    private final RunDatabase database;

    @Inject
    public ScheduleStore(RunDatabase database) {
        this.database = database;
    }

    /** Schedules with what became of their last time, in the order of their names. */
    public List<ScheduleLine> list(LegalEntityId entity, @Nullable ScheduleState state, String after, int size) {
        return database.jdbc()
                .list(
                        """
                        SELECT %s, o.planned_at, o.state, o.reason, o.detail, r.run_id, r.state
                          FROM reimbursement.schedule s
                          LEFT JOIN LATERAL (SELECT * FROM reimbursement.schedule_occurrence l
                                              WHERE l.schedule_id = s.schedule_id ORDER BY l.planned_at DESC LIMIT 1) o ON true
                          LEFT JOIN reimbursement.run r ON r.schedule_id = o.schedule_id AND r.planned_at = o.planned_at
                         WHERE s.legal_entity = ? AND s.deleted_at IS NULL AND s.name COLLATE "C" > ? AND %s
                         ORDER BY s.name COLLATE "C" LIMIT ?""".formatted(COLUMNS, IN_STATE),
                        row -> new ScheduleLine(schedule(row), OccurrenceStore.result(row, COLUMN_COUNT)),
                        entity.code(),
                        after,
                        state == null ? "" : state.name(),
                        size);
    }

    /** Enabled ones, the earliest due first. */
    public List<Schedule> next(LegalEntityId entity, int size) {
        return database.jdbc()
                .list(
                        "SELECT " + COLUMNS
                                + " FROM reimbursement.schedule s WHERE s.legal_entity = ? AND s.enabled"
                                + " ORDER BY s.next_due, s.schedule_id LIMIT ?",
                        ScheduleStore::schedule,
                        entity.code(),
                        size);
    }

    public Optional<Schedule> find(LegalEntityId entity, ScheduleId schedule) {
        return one("s.legal_entity = ? AND s.schedule_id = ?", entity.code(), schedule.value());
    }

    /** The schedule of a run; empty where a person or the console started it. */
    public Optional<Schedule> ofRun(LegalEntityId entity, RunId run) {
        return one(
                "s.legal_entity = ? AND s.schedule_id = (SELECT r.schedule_id FROM reimbursement.run r WHERE r.run_id = ?)",
                entity.code(),
                run.value());
    }

    /** The schedule, held until the transaction ends: the tick goes round it. */
    public Optional<Schedule> lock(LegalEntityId entity, ScheduleId schedule) {
        return one("s.legal_entity = ? AND s.schedule_id = ? FOR NO KEY UPDATE", entity.code(), schedule.value());
    }

    /** A schedule that is due and that nobody else holds, held until the transaction ends. */
    public Optional<Schedule> claimDue(Instant now) {
        return one("s.enabled AND s.next_due <= ? ORDER BY s.next_due LIMIT 1 FOR NO KEY UPDATE SKIP LOCKED", now);
    }

    private Optional<Schedule> one(String where, Object... parameters) {
        return database.jdbc()
                .one(
                        "SELECT " + COLUMNS + " FROM reimbursement.schedule s WHERE " + where,
                        ScheduleStore::schedule,
                        parameters);
    }

    /** Stores a schedule; empty where its name is taken. */
    public Optional<ScheduleId> insert(LegalEntityId entity, ScheduleTerms terms, String author, Instant nextDue) {
        return database.jdbc()
                .one(
                        """
                        INSERT INTO reimbursement.schedule (name, pattern, week_days, day_of_month, at, time_zone, window_minutes, action,
                               posting_date_rule, cut_off_days, summarize_customer, open_debit_mode, separate_classification, filter,
                               legal_entity, author, enabled, next_due)
                        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, true, ?)
                            ON CONFLICT DO NOTHING RETURNING schedule_id""",
                        row -> new ScheduleId(row.getLong(1)),
                        parameters(values(terms), List.of(entity.code(), author, nextDue)));
    }

    /** Whether another schedule has the name. */
    public boolean isTaken(LegalEntityId entity, String name, ScheduleId except) {
        return database.jdbc()
                .one("""
                        SELECT EXISTS (SELECT FROM reimbursement.schedule
                                        WHERE legal_entity = ? AND name = ? AND deleted_at IS NULL AND schedule_id <> ?)""", row -> row.getBoolean(1), entity.code(), name, except.value())
                .orElseThrow();
    }

    /** Replaces the terms, and the next time where it is enabled; false where the version is not the stored one. */
    public boolean update(ScheduleId schedule, ScheduleTerms terms, String author, Instant nextDue, int version) {
        return database.jdbc()
                        .update("""
                                UPDATE reimbursement.schedule
                                   SET (name, pattern, week_days, day_of_month, at, time_zone, window_minutes, action,
                                        posting_date_rule, cut_off_days, summarize_customer, open_debit_mode, separate_classification, filter)
                                     = (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb),
                                       author = ?, next_due = CASE WHEN enabled THEN ?::timestamptz END, version = version + 1
                                 WHERE schedule_id = ? AND version = ? AND deleted_at IS NULL""", parameters(values(terms), List.of(author, nextDue, schedule.value(), version)))
                == 1;
    }

    /** Lets it start runs; false where the version is not the stored one. */
    public boolean enable(ScheduleId schedule, String author, Instant nextDue, int version) {
        return database.jdbc().update("""
                                UPDATE reimbursement.schedule
                                   SET enabled = true, suspended_because = NULL, author = ?, next_due = ?, version = version + 1
                                 WHERE schedule_id = ? AND version = ? AND deleted_at IS NULL""", author, nextDue, schedule.value(), version) == 1;
    }

    /** Lets it start nothing, deletes it too; false where the version is not the stored one. */
    public boolean disable(ScheduleId schedule, boolean delete, int version) {
        return database.jdbc().update("""
                                UPDATE reimbursement.schedule
                                   SET enabled = false, suspended_because = NULL, next_due = NULL, version = version + 1,
                                       deleted_at = CASE WHEN ? THEN clock_timestamp() END
                                 WHERE schedule_id = ? AND version = ? AND deleted_at IS NULL""", delete, schedule.value(), version) == 1;
    }

    /** Lets it start nothing until somebody enables it; false where it starts nothing already. */
    public boolean suspend(ScheduleId schedule, LostRight because) {
        return database.jdbc().update("""
                                UPDATE reimbursement.schedule
                                   SET enabled = false, suspended_because = ?, next_due = NULL, version = version + 1
                                 WHERE schedule_id = ? AND enabled""", because, schedule.value()) == 1;
    }

    /** Its next time; the version stays: nobody's form is stale for it. */
    public void dueNext(ScheduleId schedule, Instant nextDue) {
        database.jdbc()
                .update(
                        "UPDATE reimbursement.schedule SET next_due = ? WHERE schedule_id = ? AND enabled",
                        nextDue,
                        schedule.value());
    }

    private static Object[] parameters(List<Object> first, List<Object> last) {
        return Stream.concat(first.stream(), last.stream()).toArray();
    }

    private static List<Object> values(ScheduleTerms terms) {
        Recurrence recurrence = terms.recurrence();
        return List.of(
                terms.name(),
                recurrence.pattern(),
                recurrence.orderedDays().stream().map(DayOfWeek::getValue).toArray(Integer[]::new),
                recurrence.day(),
                recurrence.at(),
                terms.timeZone().getId(),
                terms.windowMinutes(),
                terms.action(),
                terms.postingDate(),
                terms.cutOffDays(),
                terms.summarizeCustomer(),
                terms.openDebitMode(),
                terms.separateClassification(),
                FilterJson.write(terms.filter()));
    }

    static Schedule schedule(ResultSet row) throws SQLException {
        OffsetDateTime nextDue = row.getObject(18, OffsetDateTime.class);
        String suspended = row.getString(19);
        return new Schedule(
                new ScheduleId(row.getLong(1)),
                new LegalEntityId(row.getString(2)),
                terms(row),
                row.getString(17),
                state(row.getBoolean(20), suspended != null, nextDue != null),
                suspended == null ? null : LostRight.valueOf(suspended),
                nextDue == null ? null : nextDue.toInstant(),
                row.getInt(21));
    }

    private static ScheduleState state(boolean deleted, boolean suspended, boolean enabled) {
        if (deleted) {
            return ScheduleState.DELETED;
        }
        return suspended ? ScheduleState.SUSPENDED : enabled ? ScheduleState.ENABLED : ScheduleState.DISABLED;
    }

    private static ScheduleTerms terms(ResultSet row) throws SQLException {
        return new ScheduleTerms(
                row.getString(3),
                new Recurrence(
                        RecurrencePattern.valueOf(row.getString(4)),
                        Stream.of((Integer[]) row.getArray(5).getArray())
                                .map(DayOfWeek::of)
                                .collect(Collectors.toSet()),
                        row.getInt(6),
                        row.getObject(7, LocalTime.class)),
                ZoneId.of(row.getString(8)),
                row.getInt(9),
                RunAction.valueOf(row.getString(10)),
                PostingDateRule.valueOf(row.getString(11)),
                row.getInt(12),
                row.getBoolean(13),
                OpenDebitMode.valueOf(row.getString(14)),
                row.getBoolean(15),
                FilterJson.read(row.getString(16)));
    }
}
