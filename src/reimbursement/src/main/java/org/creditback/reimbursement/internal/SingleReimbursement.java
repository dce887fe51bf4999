package org.creditback.reimbursement.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.creditback.domain.RuleViolation;
import org.creditback.domain.reimbursement.RunState;
import org.creditback.domain.reimbursement.StopReason;

/** A run of one customer, in the caller's thread: the same freeze, the same transfer, the same proof, and no job (DI-12). */
@Dependent
public class SingleReimbursement {

    // No execution of the batch container stands behind it.
    static final long NO_EXECUTION = 0;

    @Inject
    private RunExecution execution;

    @Inject
    private CandidateTransfer transfer;

    @Inject
    private ActiveRuns active;

    // Refused, the plan stays as a preview, like one of the job.
    private RunState proceed(long runId, String caller) {
        try {
            return execution.proceed(runId, NO_EXECUTION, caller);
        } catch (RuleViolation refused) {
            execution.withdrawRelease(runId, caller, refused.code());
            throw refused;
        }
    }

    void reimburse(long runId, String caller) {
        if (!execution.open(runId, NO_EXECUTION, caller)) {
            return;
        }
        try {
            execution.select(runId);
            if (proceed(runId, caller) == RunState.POSTING) {
                List<Integer> selected = execution.nextSelected(runId, 0, Integer.MAX_VALUE);
                transfer.transfer(execution.lease(runId), selected);
                execution.prove(runId, caller);
            }
        } finally {
            active.end(runId, NO_EXECUTION);
            execution.close(runId, NO_EXECUTION, StopReason.CRASH, caller, "the call ended before the run did");
        }
    }
}
