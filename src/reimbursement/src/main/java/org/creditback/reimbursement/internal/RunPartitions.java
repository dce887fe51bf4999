package org.creditback.reimbursement.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** How many partitions a run may use. */
@Dependent
public class RunPartitions {

    /** Below this a partition costs more than it brings: three full chunks. */
    public static final int AT_LEAST_CUSTOMERS = 3_000;

    // Two threads of the batch pool of ten are the job's own, and others may run too.
    static final int MOST = 8;

    @Inject
    private RunStarter starter;

    /** The execution's own wish, else the server's property creditback.batch.partitions, else one per core; 1 to 8. */
    public int wanted(long executionId) {
        String wish = starter.parameters(executionId).getProperty("partitions");
        int wanted = wish != null && wish.matches("[0-9]{1,3}")
                ? Integer.parseInt(wish)
                : Integer.getInteger(
                        "creditback.batch.partitions", Runtime.getRuntime().availableProcessors());
        return Math.max(1, Math.min(MOST, wanted));
    }
}
