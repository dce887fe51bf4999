package org.creditback.web.reimbursement;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.receivables.CustomerFilter;
import org.creditback.domain.reimbursement.OpenDebitMode;
import org.creditback.domain.schedule.PostingDateRule;
import org.creditback.domain.schedule.Recurrence;
import org.creditback.domain.schedule.RecurrencePattern;
import org.creditback.reimbursement.RunAction;
import org.creditback.reimbursement.RunId;
import org.creditback.reimbursement.Schedule;
import org.creditback.reimbursement.ScheduleId;
import org.creditback.reimbursement.ScheduleLine;
import org.creditback.reimbursement.ScheduleResult;
import org.creditback.reimbursement.ScheduleState;
import org.creditback.reimbursement.ScheduleTerms;
import org.creditback.reimbursement.Schedules;

/** Schedule 5 behind the door, and what was done to it. */
class FakeSchedules implements Schedules {

    static final Instant DUE = Instant.parse("2026-11-23T05:00:00Z");

    final List<String> acts = new ArrayList<>();
    final List<ScheduleLine> lines = new ArrayList<>();
    List<ScheduleResult> results = List.of();
    Schedule schedule = schedule(5, "Nightly", RunAction.PREVIEW, ScheduleState.ENABLED, 3);

    static Schedule schedule(long id, String name, RunAction action, ScheduleState state, int version) {
        return with(id, terms(name, action), state, version);
    }

    private static Schedule with(long id, ScheduleTerms terms, ScheduleState state, int version) {
        return new Schedule(
                new ScheduleId(id),
                new LegalEntityId("FI01"),
                terms,
                "clerk.ar",
                state,
                null,
                state == ScheduleState.ENABLED ? DUE : null,
                version);
    }

    static ScheduleTerms terms(String name, RunAction action) {
        return new ScheduleTerms(
                name,
                new Recurrence(RecurrencePattern.WORKING_DAYS, Set.of(), 0, LocalTime.of(7, 0)),
                ZoneId.of("Europe/Helsinki"),
                60,
                action,
                PostingDateRule.DAY_OF_RUN,
                0,
                false,
                OpenDebitMode.EXCLUDE,
                false,
                CustomerFilter.ALL);
    }

    @Override
    public List<ScheduleLine> list(LegalEntityId entity, ScheduleState state, String after, int size) {
        acts.add("list " + state + " after " + after);
        return lines.stream().limit(size).toList();
    }

    @Override
    public List<Schedule> next(LegalEntityId entity, int size) {
        acts.add("next " + size);
        return schedule.state() == ScheduleState.ENABLED ? List.of(schedule) : List.of();
    }

    @Override
    public Schedule get(LegalEntityId entity, ScheduleId wanted) {
        if (!wanted.equals(schedule.id())) {
            throw new Refusal(RefusalReason.NOT_FOUND, wanted);
        }
        return schedule;
    }

    @Override
    public List<ScheduleResult> results(LegalEntityId entity, ScheduleId wanted, Instant before, int size) {
        return results;
    }

    @Override
    public Optional<Schedule> ofRun(LegalEntityId entity, RunId run) {
        return run.value() == 7 ? Optional.of(schedule) : Optional.empty();
    }

    @Override
    public Schedule create(LegalEntityId entity, ScheduleTerms terms) {
        acts.add("create");
        schedule = with(5, terms, ScheduleState.ENABLED, 0);
        return schedule;
    }

    @Override
    public Schedule change(LegalEntityId entity, ScheduleId id, ScheduleTerms terms, int version) {
        return done("change", terms, schedule.state(), version);
    }

    @Override
    public Schedule enable(LegalEntityId entity, ScheduleId id, int version) {
        return done("enable", schedule.terms(), ScheduleState.ENABLED, version);
    }

    @Override
    public Schedule disable(LegalEntityId entity, ScheduleId id, int version) {
        return done("disable", schedule.terms(), ScheduleState.DISABLED, version);
    }

    @Override
    public void delete(LegalEntityId entity, ScheduleId id, int version, String reason) {
        if (reason.isEmpty()) {
            throw Refusal.ofField(RefusalReason.MISSING_VALUE, "reason");
        }
        done("delete: " + reason, schedule.terms(), ScheduleState.DELETED, version);
    }

    private Schedule done(String act, ScheduleTerms terms, ScheduleState state, int version) {
        if (version != schedule.version()) {
            throw new Refusal(RefusalReason.STALE_VERSION);
        }
        acts.add(act);
        schedule = with(schedule.id().value(), terms, state, version + 1);
        return schedule;
    }
}
