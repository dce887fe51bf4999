package org.creditback.reimbursement.batch;

import jakarta.batch.api.BatchProperty;
import jakarta.batch.api.chunk.AbstractItemWriter;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.creditback.ledger.LogFields;
import org.creditback.reimbursement.internal.CandidateTransfer;
import org.creditback.reimbursement.internal.RunExecution;
import org.creditback.reimbursement.internal.RunHalted;
import org.creditback.reimbursement.internal.RunHalts;
import org.creditback.reimbursement.internal.RunLease;
import org.jspecify.annotations.Nullable;

/** Writes a chunk: every candidate of it gets its outcome, or the run halts. No failure of one customer gets out. */
@Named
@Dependent
public class TransferWriter extends AbstractItemWriter {

    @Inject
    @BatchProperty
    private long run;

    @Inject
    @BatchProperty
    private int epoch;

    @Inject
    private JobContext job;

    @Inject
    private RunExecution execution;

    @Inject
    private CandidateTransfer transfer;

    @Inject
    private RunHalts halts;

    private @Nullable RunLease lease;

    @Override
    public void writeItems(List<Object> items) {
        try (LogFields fields = LogFields.ofRun(run)) {
            RunLease known = lease();
            fields.with(LogFields.LEGAL_ENTITY, known.run().entity().code());
            transfer.transfer(known, items.stream().map(Integer.class::cast).toList());
        } catch (RunHalted halted) {
            halts.halt(run, job.getExecutionId(), halted);
        }
    }

    private RunLease lease() {
        RunLease known = lease;
        if (known == null) {
            known = execution.lease(run, epoch);
            lease = known;
        }
        return known;
    }

    @Override
    public void open(@Nullable Serializable checkpoint) {
        lease = null;
    }
}
