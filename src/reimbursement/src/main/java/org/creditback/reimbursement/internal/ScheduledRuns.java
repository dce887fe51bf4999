package org.creditback.reimbursement.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.ledger.LedgerTerms;
import org.creditback.ledger.LostRight;
import org.creditback.ledger.Standing;
import org.creditback.reimbursement.OccurrenceState;
import org.creditback.reimbursement.Schedule;
import org.creditback.reimbursement.ScheduleId;
import org.creditback.reimbursement.ScheduleState;
import org.creditback.reimbursement.ScheduleTerms;
import org.creditback.reimbursement.StartRun;
import org.creditback.reimbursement.store.OccurrenceStore.OnTheWay;
import org.creditback.reimbursement.store.RunStore.Occurrence;

/** Starts runs for the times at which schedules are due, or records why not. May be called at any time and by many at once. */
@Dependent
public class ScheduledRuns {

    /** No execution took the run on within the window. */
    static final String NO_START = "NO_START";

    /** Switched off or deleted between the time and its run. */
    static final String SWITCHED_OFF = "SWITCHED_OFF";

    /** The server could not register the run within the window. */
    static final String TECHNICAL_ERROR = "TECHNICAL_ERROR";

    private static final Logger LOG = System.getLogger(ScheduledRuns.class.getName());

    // An execution that was submitted takes its run on within seconds.
    private static final Duration TAKES_ON = Duration.ofMinutes(1);

    // Claimed one by one; what is more is claimed a minute later.
    private static final int MOST = 1_000;

    private final ScheduleSteps steps;
    private final RunRegister register;
    private final RunStarter starter;
    private final Clock clock;

    @EJB
    Standing standing;

    @EJB
    LedgerTerms ledger;

    @Inject
    public ScheduledRuns(ScheduleSteps steps, RunRegister register, RunStarter starter, Clock clock) {
        this.steps = steps;
        this.register = register;
        this.starter = starter;
        this.clock = clock;
    }

    /** How a schedule is named where it acts; no account can have this name. */
    static String actor(Object schedule) {
        return "schedule " + schedule;
    }

    void claim() {
        for (int claimed = 0; claimed < MOST && steps.claimOne(clock.instant()); claimed++) {
            LOG.log(Level.DEBUG, "a schedule is due");
        }
    }

    /** Times on the way: each gets its run, waits on, or is declined. */
    List<OnTheWay> waiting() {
        return steps.waiting();
    }

    /** Runs that were registered and never taken on: the server ended in between, or another run was quicker. */
    List<OnTheWay> leftBehind() {
        return steps.leftBehind(clock.instant().minus(TAKES_ON));
    }

    void takeOn(OnTheWay time) {
        long run = time.requestedRun() == null ? 0 : time.requestedRun();
        if (clock.instant().isAfter(time.waitUntil().plus(TAKES_ON))) {
            steps.giveUp(time, run);
            log(time, NO_START);
        } else {
            starter.start(run, time.schedule().id());
        }
    }

    void start(OnTheWay time) {
        Schedule schedule = time.schedule();
        if (schedule.state() != ScheduleState.ENABLED) {
            decline(time, OccurrenceState.NOT_STARTED, SWITCHED_OFF, "");
            return;
        }
        Optional<LostRight> lost = standing.lost(
                schedule.author(),
                schedule.entity(),
                ScheduleRights.of(schedule.terms().action()));
        if (lost.isPresent()) {
            steps.suspend(time, lost.get());
            log(time, "suspended, its author " + schedule.author() + " lost " + lost.get());
            return;
        }
        try {
            register(time);
        } catch (Refusal refused) {
            refuse(time, refused);
        } catch (RuntimeException failure) {
            fail(time, failure);
        }
    }

    private void register(OnTheWay time) {
        Schedule schedule = time.schedule();
        Occurrence occurrence = new Occurrence(schedule.id(), time.plannedAt());
        RunRegister.Registered run = register.register(command(time), schedule.author(), occurrence);
        if (run.isNew()) {
            starter.start(run.run().value(), schedule.id());
            log(time, "started run " + run.run());
        }
    }

    private StartRun command(OnTheWay time) {
        Schedule schedule = time.schedule();
        ScheduleTerms terms = schedule.terms();
        // The day on which it starts, not the day planned: a run that comes late is not posted back in time.
        LocalDate today = LocalDate.now(
                clock.withZone(ledger.legalEntity(schedule.entity()).timeZone()));
        LocalDate postingDate = terms.postingDate().of(today);
        return new StartRun(
                requestKey(time),
                schedule.entity(),
                terms.action(),
                postingDate,
                postingDate.minusDays(terms.cutOffDays()),
                terms.summarizeCustomer(),
                terms.openDebitMode(),
                terms.separateClassification(),
                terms.filter(),
                null);
    }

    // A name of its own for each time, so that a second attempt finds the first one's run; nobody else's key can be it.
    private static String requestKey(OnTheWay time) {
        String name = actor(time.schedule().id()) + " at " + time.plannedAt();
        return UUID.nameUUIDFromBytes(name.getBytes(UTF_8)).toString();
    }

    private void refuse(OnTheWay time, Refusal refused) {
        boolean busy = refused.reason() == RefusalReason.RUN_ALREADY_ACTIVE;
        if (refused.reason() == RefusalReason.WRONG_STATE || (busy && isWithinWindow(time))) {
            return; // decided meanwhile, or waits on
        }
        List<Object> arguments = refused.arguments();
        String detail = arguments.isEmpty() ? "" : String.valueOf(arguments.get(arguments.size() - 1));
        decline(
                time,
                busy ? OccurrenceState.NOT_NEEDED : OccurrenceState.NOT_STARTED,
                refused.reason().name(),
                detail);
    }

    private void fail(OnTheWay time, RuntimeException failure) {
        LOG.log(Level.WARNING, "no run yet for " + actor(time.schedule().id()) + " at " + time.plannedAt(), failure);
        if (!isWithinWindow(time)) {
            decline(time, OccurrenceState.NOT_STARTED, TECHNICAL_ERROR, "");
        }
    }

    private boolean isWithinWindow(OnTheWay time) {
        return clock.instant().isBefore(time.waitUntil());
    }

    private void decline(OnTheWay time, OccurrenceState state, String reason, String detail) {
        steps.decline(time, state, reason, detail.isEmpty() ? null : detail);
        log(time, state + " " + reason);
    }

    private static void log(OnTheWay time, String what) {
        ScheduleId schedule = time.schedule().id();
        LOG.log(
                Level.INFO,
                "schedule={0} legalEntity={1} planned={2}: {3}",
                schedule,
                time.schedule().entity(),
                time.plannedAt(),
                what);
    }
}
