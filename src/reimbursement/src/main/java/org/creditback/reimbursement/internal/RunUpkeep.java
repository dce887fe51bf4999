package org.creditback.reimbursement.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.creditback.domain.reimbursement.RunState;
import org.creditback.domain.reimbursement.StopReason;
import org.creditback.reimbursement.store.RunHeader;
import org.creditback.reimbursement.store.RunStates;
import org.creditback.reimbursement.store.RunStore;

/** What the sweeper does, each act in a transaction of its own: one run that somebody holds keeps no other waiting. */
@Stateless
@PermitAll
@TransactionAttribute(REQUIRES_NEW)
public class RunUpkeep {

    @Inject
    private RunStore runs;

    @Inject
    private RunStates states;

    @Inject
    private ActiveRuns active;

    @Inject
    private Clock clock;

    /** A sign of life for this server's runs. */
    public void renew(List<Long> working) {
        states.renew(active.owner(), working, RunExecution.LEASE_SECONDS);
    }

    /** Runs on the way that nobody works on. */
    public List<Long> abandoned(List<Long> working) {
        return states.abandoned(active.node(), working);
    }

    /** Sets a run back to where the next execution can take it up, unless one has taken it on meanwhile. */
    public void setBack(long runId, StopReason reason, String detail) {
        RunHeader run = runs.lock(runId).orElseThrow();
        if (isWorkedOn(runId)) {
            return;
        }
        if (run.state() == RunState.SELECTING) {
            states.change(runId, RunState.SELECTING, RunState.REQUESTED, RunClosing.SYSTEM, detail);
        }
        states.stop(runId, reason, RunClosing.SYSTEM, detail);
        states.endLease(runId);
    }

    /** Previews past their validity. */
    public List<Long> expired() {
        return states.expired();
    }

    private boolean isWorkedOn(long runId) {
        return active.isActive(runId) || states.isLeased(runId, active.node());
    }

    /** Cancels a frozen run whose time is over, unless an execution is on its way to post it. */
    public void expire(long runId) {
        RunHeader run = runs.lock(runId).orElseThrow();
        if (!isWorkedOn(runId) && run.isExpiredAt(clock.instant())) {
            states.cancel(runId, RunState.FROZEN, "RUN_EXPIRED", RunClosing.SYSTEM);
        }
    }
}
