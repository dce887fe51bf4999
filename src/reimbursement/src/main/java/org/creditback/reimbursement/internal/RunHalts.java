package org.creditback.reimbursement.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.creditback.domain.reimbursement.StopReason;

/** What an execution does when it must not go on. */
@Dependent
public class RunHalts {

    @Inject
    private RunExecution execution;

    @Inject
    private RunStarter starter;

    /**
     * Marks the run stopped with its reason. A stop that a person asked for ends the execution cleanly at this chunk; any other halt fails it.
     */
    public void halt(long runId, long executionId, RunHalted halted) {
        StopReason reason = halted.reason();
        if (reason == null) {
            throw halted; // the run is somebody else's: touch nothing
        }
        boolean byPerson = reason == StopReason.OPERATOR;
        execution.stop(runId, reason, byPerson ? halted.detail() : "system", halted.detail());
        if (!byPerson) {
            throw halted;
        }
        starter.requestStop(executionId);
    }
}
