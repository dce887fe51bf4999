package org.creditback.reimbursement.batch;

import jakarta.batch.api.listener.AbstractJobListener;
import jakarta.batch.runtime.BatchStatus;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.creditback.ledger.LogFields;
import org.creditback.reimbursement.internal.ConsoleText;
import org.creditback.reimbursement.internal.RunClosing;

/** When an execution ends: what it left on the way is set back, and its exit status says in one line what became of the run. */
@Named
@Dependent
public class RunListener extends AbstractJobListener {

    private static final Logger LOG = System.getLogger(RunListener.class.getName());

    @Inject
    private JobContext job;

    @Inject
    private RunClosing closing;

    @Override
    public void afterJob() {
        if (job.getTransientUserData() instanceof Long runId) {
            boolean stopping =
                    job.getBatchStatus() == BatchStatus.STOPPING || job.getBatchStatus() == BatchStatus.STOPPED;
            String line = closed(runId, stopping);
            if (job.getExitStatus() == null || !job.getExitStatus().startsWith("REFUSED")) {
                job.setExitStatus(ConsoleText.cut(line));
            }
        }
    }

    private String closed(long runId, boolean stopping) {
        try (LogFields fields = LogFields.ofRun(runId)) {
            String line = closing.close(runId, job.getExecutionId(), stopping);
            LOG.log(Level.INFO, "execution " + job.getExecutionId() + " ended: " + line);
            return line;
        }
    }
}
