package org.creditback.reimbursement.internal;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps failures in memory. */
final class FakeRecorder extends FailureRecorder {

    final Map<Integer, Throwable> failed = new LinkedHashMap<>();

    @Override
    public boolean record(RunLease lease, int candidateNo, Throwable failure) {
        failed.put(candidateNo, failure);
        return failed.size() > lease.run().failureLimit();
    }
}
