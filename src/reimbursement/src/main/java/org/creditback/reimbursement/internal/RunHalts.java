package org.creditback.reimbursement.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.creditback.domain.StoreConflict;
import org.creditback.domain.reimbursement.StopReason;

/** What an execution does when it must not go on. */
@Dependent
public class RunHalts {

    // Each waits as long as the lock timeout: a minute in all, above the usual chunk.
    private static final int TRIES = 12;

    @Inject
    private RunExecution execution;

    @Inject
    private RunStarter starter;

    /**
     * Marks the run stopped with its reason. A stop that a person asked for ends the execution cleanly at this chunk; any other halt fails it.
     */
    public void halt(long runId, long executionId, RunHalted halted) {
        StopReason reason = halted.reason();
        if (reason != null) {
            stop(runId, executionId, reason, halted.detail());
        }
        // Also where another partition saw the stop first, and this one finds the run stopped already.
        if (!execution.isStoppedByPerson(runId)) {
            throw halted;
        }
        starter.requestStop(executionId);
    }

    // The row of the run is held for share by the chunks of the other partitions until they end.
    private void stop(long runId, long executionId, StopReason reason, String detail) {
        String actor = reason == StopReason.OPERATOR ? detail : RunClosing.SYSTEM;
        for (int tries = 1; ; tries++) {
            try {
                execution.stop(runId, executionId, reason, actor, detail);
                return;
            } catch (StoreConflict held) {
                if (tries == TRIES) {
                    throw held;
                }
            }
        }
    }
}
