package org.creditback.reimbursement.batch;

import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.creditback.domain.RuleViolation;
import org.creditback.domain.StoreConflict;
import org.creditback.ledger.LogFields;
import org.creditback.reimbursement.internal.ConsoleText;
import org.creditback.reimbursement.internal.RunExecution;

/** Step select-candidates: freezes a run that is selecting, and says how the job goes on. */
@Named
@Dependent
public class CandidateSelector extends AbstractBatchlet {

    // A serialization failure on the number counters: the whole selection is repeated, so not often.
    private static final int TRIES = 3;

    @Inject
    private JobContext job;

    @Inject
    private RunExecution execution;

    @Override
    public String process() {
        long runId = (Long) job.getTransientUserData();
        try (LogFields fields = LogFields.ofRun(runId)) {
            return selectAndProceed(runId);
        }
    }

    private String selectAndProceed(long runId) {
        select(runId);
        try {
            return execution
                    .proceed(runId, job.getExecutionId(), execution.starter(job.getExecutionId()))
                    .name();
        } catch (RuleViolation refused) {
            // Another run posts, or the period was closed meanwhile: the preview can be given OK again, an approved run
            // resumed.
            job.setExitStatus(ConsoleText.of(refused));
            return execution
                    .withdrawRelease(runId, execution.starter(job.getExecutionId()), refused.code())
                    .name();
        }
    }

    private void select(long runId) {
        for (int tries = 1; ; tries++) {
            try {
                execution.select(runId);
                return;
            } catch (StoreConflict conflict) {
                if (tries == TRIES) {
                    throw conflict;
                }
            }
        }
    }
}
