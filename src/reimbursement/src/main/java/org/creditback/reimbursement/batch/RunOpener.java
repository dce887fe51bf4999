package org.creditback.reimbursement.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.creditback.domain.RuleViolation;
import org.creditback.reimbursement.internal.ConsoleStart;
import org.creditback.reimbursement.internal.RunExecution;

/** Step open-run: finds the run, or makes one for the server's console, and takes its lease. */
@Named
@Dependent
public class RunOpener extends AbstractBatchlet {

    @Inject
    private JobContext job;

    @Inject
    private StepContext step;

    @Inject
    private ConsoleStart console;

    @Inject
    private RunExecution execution;

    @Override
    public String process() {
        try {
            long runId = console.runOf(job.getExecutionId());
            job.setTransientUserData(runId);
            // The console's own Restart then resumes the same run.
            step.setPersistentUserData(runId);
            return execution.open(runId, job.getExecutionId(), ConsoleStart.AUTHOR) ? "OPENED" : "NOT_NEEDED";
        } catch (RuleViolation refused) {
            // Readable for whoever looks at the execution.
            job.setExitStatus("REFUSED " + refused.getMessage());
            throw refused;
        }
    }
}
