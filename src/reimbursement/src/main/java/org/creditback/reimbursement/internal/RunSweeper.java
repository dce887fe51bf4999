package org.creditback.reimbursement.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import org.creditback.domain.reimbursement.RunState;
import org.creditback.domain.reimbursement.StopReason;
import org.creditback.ledger.Roles;
import org.creditback.reimbursement.store.RunHeader;
import org.creditback.reimbursement.store.RunStates;
import org.creditback.reimbursement.store.RunStore;

/**
 * Every ten seconds: renews the leases of this server's runs, marks runs stopped that nobody works on, cancels expired previews.
 *
 * <p>Nothing depends on its being punctual or unique.
 */
@Startup
@Singleton
@PermitAll
@RunAs(Roles.REIMBURSEMENT_RUN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class RunSweeper {

    private static final String ACTOR = "system";

    @Inject
    private RunStore runs;

    @Inject
    private RunStates states;

    @Inject
    private ActiveRuns active;

    /** One sweep. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    @TransactionAttribute(REQUIRES_NEW)
    public void sweep() {
        List<Long> working = active.all();
        if (!working.isEmpty()) {
            states.renew(active.owner(), working, RunExecution.LEASE_SECONDS);
        }
        for (Long abandoned : states.abandoned(active.node(), working)) {
            RunHeader run = runs.lock(abandoned).orElseThrow();
            if (run.state() == RunState.SELECTING) {
                states.change(
                        abandoned, RunState.SELECTING, RunState.REQUESTED, ACTOR, "the server ended while selecting");
            }
            states.stop(abandoned, StopReason.CRASH, ACTOR, "the server ended while posting");
        }
        for (Long expired : states.expired()) {
            states.cancel(expired, RunState.FROZEN, "RUN_EXPIRED", ACTOR);
        }
    }
}
