package org.creditback.reimbursement.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.creditback.domain.reimbursement.RunState;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditFacts;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.LostRight;
import org.creditback.reimbursement.OccurrenceState;
import org.creditback.reimbursement.Schedule;
import org.creditback.reimbursement.ScheduleTerms;
import org.creditback.reimbursement.store.OccurrenceStore;
import org.creditback.reimbursement.store.OccurrenceStore.OnTheWay;
import org.creditback.reimbursement.store.RunStates;
import org.creditback.reimbursement.store.ScheduleStore;
import org.jspecify.annotations.Nullable;

/**
 * What the tick writes, each act in a transaction of its own: one schedule that somebody holds keeps no other waiting.
 *
 * <p>Only beans of this package call it: it has no view outside the module.
 */
@Stateless
@PermitAll
@TransactionAttribute(REQUIRES_NEW)
public class ScheduleSteps {

    @Inject
    private ScheduleStore schedules;

    @Inject
    private OccurrenceStore occurrences;

    @Inject
    private RunStates states;

    @Inject
    private AuditTrail audit;

    /** Claims one schedule that is due: its latest time waits for its run, those before it are missed. False where none is due. */
    public boolean claimOne(Instant now) {
        Optional<Schedule> due = schedules.claimDue(now);
        due.ifPresent(schedule -> {
            List<Instant> times = times(schedule, now);
            Instant latest = times.get(times.size() - 1);
            ScheduleTerms terms = schedule.terms();
            occurrences.missed(schedule.id(), times.subList(0, times.size() - 1));
            // From now on, not from the time planned: who comes late waits as long as who comes in time.
            occurrences.waiting(schedule.id(), latest, now.plus(Duration.ofMinutes(terms.windowMinutes())));
            schedules.dueNext(schedule.id(), terms.recurrence().after(now, terms.timeZone()));
        });
        return due.isPresent();
    }

    private static List<Instant> times(Schedule schedule, Instant now) {
        Instant next = Objects.requireNonNull(schedule.nextDue(), "an enabled schedule is due some time");
        return schedule.terms().recurrence().until(next, now, schedule.terms().timeZone());
    }

    /** Times that wait for their run. */
    public List<OnTheWay> waiting() {
        return occurrences.waiting();
    }

    /** Times whose run was registered before a moment, and that no execution has taken on. */
    public List<OnTheWay> leftBehind(Instant before) {
        return occurrences.leftBehind(before);
    }

    /** Decides a time without a run. */
    public void decline(OnTheWay time, OccurrenceState state, String reason, @Nullable String detail) {
        occurrences.decline(time.schedule().id(), time.plannedAt(), state, reason, detail);
    }

    /** Cancels a run that no execution took on within the window: nothing was selected yet. */
    public void giveUp(OnTheWay time, long run) {
        if (states.cancel(
                run,
                RunState.REQUESTED,
                "RUN_CANCELED",
                ScheduledRuns.actor(time.schedule().id()))) {
            occurrences.giveUp(time.schedule().id(), time.plannedAt(), ScheduledRuns.NO_START);
        }
    }

    /** Lets a schedule start nothing until somebody who may enables it, and declines the time that is due. */
    public void suspend(OnTheWay time, LostRight because) {
        Schedule schedule = time.schedule();
        occurrences.decline(
                schedule.id(), time.plannedAt(), OccurrenceState.NOT_STARTED, "AUTHOR_" + because, schedule.author());
        if (schedules.suspend(schedule.id(), because)) {
            audit.record(new AuditEvent(
                    schedule.entity(),
                    RunClosing.SYSTEM,
                    "SCHEDULE_SUSPENDED",
                    "SCHEDULE",
                    schedule.id().toString(),
                    null,
                    new AuditFacts()
                            .with("author", schedule.author())
                            .with("lost", because)
                            .json(),
                    null));
        }
    }
}
