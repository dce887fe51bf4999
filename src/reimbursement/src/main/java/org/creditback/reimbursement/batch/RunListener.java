package org.creditback.reimbursement.batch;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.creditback.reimbursement.internal.ConsoleText;
import org.creditback.reimbursement.internal.RunClosing;

/** When an execution ends: what it left on the way is set back, and its exit status says in one line what became of the run. */
@Named
@Dependent
public class RunListener extends AbstractJobListener {

    @Inject
    private JobContext job;

    @Inject
    private RunClosing closing;

    @Override
    public void afterJob() {
        if (job.getTransientUserData() instanceof Long runId) {
            boolean stopping =
                    job.getBatchStatus() == BatchStatus.STOPPING || job.getBatchStatus() == BatchStatus.STOPPED;
            String line = closing.close(runId, job.getExecutionId(), stopping);
            if (job.getExitStatus() == null || !job.getExitStatus().startsWith("REFUSED")) {
                job.setExitStatus(ConsoleText.cut(line));
            }
        }
    }
}
