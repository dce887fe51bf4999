package org.creditback.reimbursement.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.reimbursement.RunState;
import org.creditback.domain.reimbursement.StopReason;
import org.creditback.ledger.Bookkeeping;
import org.creditback.reimbursement.RunAction;
import org.creditback.reimbursement.store.RunHeader;
import org.creditback.reimbursement.store.RunInquiryStore;
import org.creditback.reimbursement.store.RunStates;
import org.creditback.reimbursement.store.RunStore;
import org.creditback.reimbursement.store.TransferStore;

/** Which execution works on a run, and whether the run may go on: in the caller's transaction, on the locked run. */
@Dependent
public class RunOpening {

    @Inject
    private RunStore runs;

    @Inject
    private RunStates states;

    @Inject
    private TransferStore transfers;

    @Inject
    private RunInquiryStore inquiry;

    @Inject
    private ActiveRuns active;

    @Inject
    private RunSubmission submission;

    @Inject
    private Bookkeeping bookkeeping;

    @Inject
    private Clock clock;

    /**
     * Takes the lease of a run and moves it on to where an execution can work: REQUESTED to SELECTING, STOPPED to POSTING.
     *
     * @return false where there is nothing to do: another execution works on it, or its state does not call for one
     */
    boolean open(long runId, long executionId, String actor) {
        if (isWorkedOn(runId)) {
            return false; // not locked for this: its chunks hold the row
        }
        RunHeader run = locked(runId);
        boolean needed =
                switch (run.state()) {
                    case REQUESTED -> {
                        checkStarting(run);
                        yield states.change(runId, RunState.REQUESTED, RunState.SELECTING, actor, null);
                    }
                    case STOPPED -> resume(run, actor);
                    case FROZEN -> isReleased(run);
                    case APPROVED -> true;
                    case POSTING ->
                        isAbandoned(runId)
                                && states.stop(
                                        runId, StopReason.CRASH, actor, "the server ended while it worked on the run")
                                && resume(run, actor);
                    default -> false;
                };
        if (needed) {
            states.execution(runId, executionId);
            states.lease(runId, active.owner(), RunExecution.LEASE_SECONDS);
            active.begin(runId, executionId);
        }
        return needed;
    }

    private boolean isWorkedOn(long runId) {
        return runs.find(runId).filter(run -> run.state() == RunState.POSTING).isPresent() && !isAbandoned(runId);
    }

    // Its server died, and nobody has marked it stopped yet.
    private boolean isAbandoned(long runId) {
        return !active.isActive(runId) && !states.isLeased(runId, active.node());
    }

    // Frozen amounts and rates are not posted after their time, however late somebody comes back to a run that got its
    // OK (AP-8).
    private boolean isReleased(RunHeader run) {
        if (run.releasedBy() != null && run.isExpiredAt(clock.instant())) {
            throw new Refusal(RefusalReason.RUN_EXPIRED, run.runId());
        }
        return run.releasedBy() != null;
    }

    private boolean resume(RunHeader run, String actor) {
        checkPosting(run);
        return states.change(run.runId(), RunState.STOPPED, RunState.POSTING, actor, "resumed");
    }

    /**
     * After the freeze, or with OK on it: goes on to posting where OK was given, or to its approval where it needs one (DI-10). An
     * approved run posts. The state it is in then.
     */
    RunState proceed(long runId, long executionId, String actor) {
        RunHeader run = locked(runId);
        boolean released = run.state() == RunState.FROZEN && run.releasedBy() != null;
        if (!isOf(runId, executionId) || !(released || run.state() == RunState.APPROVED)) {
            return run.state();
        }
        if (released && submission.isNeeded(run)) {
            submission.submit(run, actor);
            return RunState.SUBMITTED;
        }
        checkPosting(run);
        states.change(runId, run.state(), RunState.POSTING, actor, null);
        return RunState.POSTING;
    }

    /** Whether the run is still the one that this execution took on. */
    boolean isOf(long runId, long executionId) {
        return inquiry.execution(runId).filter(id -> id == executionId).isPresent();
    }

    private RunHeader locked(long runId) {
        RunHeader run = runs.lock(runId).orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, runId));
        runs.takeTurn(run.entity());
        return run;
    }

    private void checkStarting(RunHeader run) {
        checkNone(run, RunState.SELECTING);
        if (run.action() == RunAction.POST) {
            checkNone(run, RunState.POSTING);
        }
    }

    private void checkPosting(RunHeader run) {
        checkNone(run, RunState.POSTING);
        if (run.state() == RunState.STOPPED && !transfers.anySelected(run.runId())) {
            return; // ended by a person, or stopped just before its proof: nothing is posted any more
        }
        // Held, not just read: who closes the period waits for the state to change, and then sees a run that posts
        // (PO-16).
        bookkeeping.holdOpenPeriod(run.entity(), run.postingDate());
        List<Long> unproven = runs.inState(run.entity(), RunState.UNPROVEN);
        if (!unproven.isEmpty()) {
            throw new Refusal(RefusalReason.UNPROVEN_RUN_EXISTS, unproven.get(0));
        }
    }

    private void checkNone(RunHeader run, RunState state) {
        List<Long> others = runs.inState(run.entity(), state);
        if (!others.isEmpty()) {
            throw new Refusal(RefusalReason.RUN_ALREADY_ACTIVE, run.entity().code(), others.get(0));
        }
    }
}
