package org.creditback.reimbursement.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.creditback.domain.InvariantBroken;
import org.creditback.domain.reimbursement.RunState;
import org.creditback.ledger.LogFields;
import org.creditback.reimbursement.internal.RunExecution;

/** Step prove-run: the certificate. A difference ends the run UNPROVEN and the execution FAILED. */
@Named
@Dependent
public class RunProver extends AbstractBatchlet {

    @Inject
    private JobContext job;

    @Inject
    private RunExecution execution;

    @Override
    public String process() {
        long runId = (Long) job.getTransientUserData();
        try (LogFields fields = LogFields.ofRun(runId)) {
            RunState end = execution.prove(runId, execution.starter(job.getExecutionId()));
            if (end == RunState.UNPROVEN) {
                throw new InvariantBroken("run " + runId + " is not proven: posting of its legal entity is locked");
            }
            return end.name();
        }
    }
}
