package org.creditback.reimbursement.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.batch.runtime.context.StepContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.creditback.domain.RuleViolation;
import org.creditback.ledger.LogFields;
import org.creditback.reimbursement.internal.ConsoleStart;
import org.creditback.reimbursement.internal.ConsoleText;
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
            long runId = run();
            job.setTransientUserData(runId);
            step.setPersistentUserData(runId);
            return open(runId) ? "OPENED" : "NOT_NEEDED";
        } catch (RuleViolation refused) {
            // Readable for whoever looks at the execution.
            job.setExitStatus(ConsoleText.of(refused));
            throw refused;
        }
    }

    // The console's own Restart repeats the parameters of the first start: the run is the one that was made then.
    private long run() {
        return step.getPersistentUserData() instanceof Long known ? known : console.runOf(job.getExecutionId());
    }

    private boolean open(long runId) {
        String starter = execution.starter(job.getExecutionId());
        try (LogFields fields = LogFields.ofRun(runId)) {
            return execution.open(runId, job.getExecutionId(), starter);
        } catch (RuleViolation refused) {
            execution.refused(runId, starter, refused.code());
            throw refused;
        }
    }
}
