package org.creditback.reimbursement.batch;

import jakarta.batch.api.partition.PartitionMapper;
import jakarta.batch.api.partition.PartitionPlan;
import jakarta.batch.api.partition.PartitionPlanImpl;
import jakarta.batch.runtime.context.JobContext;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Properties;
import org.creditback.reimbursement.internal.RunExecution;
import org.creditback.reimbursement.internal.RunPartitions;

/** Divides the candidates into contiguous ranges, so that no customer spans two partitions; any restart plans afresh. */
@Named
@Dependent
public class CandidateRangeMapper implements PartitionMapper {

    @Inject
    private JobContext job;

    @Inject
    private RunExecution execution;

    @Inject
    private RunPartitions partitions;

    @Override
    public PartitionPlan mapPartitions() {
        long runId = (Long) job.getTransientUserData();
        int epoch = execution.epoch(runId, job.getExecutionId());
        List<Integer> ends =
                execution.ranges(runId, partitions.wanted(job.getExecutionId()), RunPartitions.AT_LEAST_CUSTOMERS);
        int count = Math.max(1, ends.size());
        Properties[] plan = new Properties[count];
        for (int part = 0; part < count; part++) {
            plan[part] = new Properties();
            plan[part].setProperty("run", String.valueOf(runId));
            plan[part].setProperty("epoch", String.valueOf(epoch));
            plan[part].setProperty("first", String.valueOf(part == 0 ? 1 : ends.get(part - 1) + 1));
            // The last range is open, so that no candidate can fall behind it.
            plan[part].setProperty(
                    "last", String.valueOf(part == count - 1 ? Integer.MAX_VALUE : (int) ends.get(part)));
        }
        PartitionPlanImpl mapped = new PartitionPlanImpl();
        mapped.setPartitionsOverride(true);
        mapped.setPartitions(count);
        mapped.setThreads(count);
        mapped.setPartitionProperties(plan);
        return mapped;
    }
}
