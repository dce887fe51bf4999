package org.creditback.reimbursement.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.UUID;
import org.creditback.domain.reimbursement.StopReason;
import org.creditback.reimbursement.store.TransferStore;

/** Records the technical failure of one customer, in a transaction of its own: nothing of the customer was posted. */
@Stateless
@PermitAll
@TransactionAttribute(REQUIRES_NEW)
public class FailureRecorder {

    private static final Logger LOG = System.getLogger(FailureRecorder.class.getName());

    @Inject
    private TransferStore transfers;

    @Inject
    private Clock clock;

    /**
     * FAILED, with the error under a correlation id.
     *
     * @return true where the run now has more failures than its limit, and must stop
     * @throws RunHalted where the run is not this execution's any more
     */
    public boolean record(RunLease lease, int candidateNo, Throwable failure) {
        // A worker that slept through the end of its lease records nothing any more.
        if (transfers.enter(lease.runId(), lease.epoch()).isEmpty()) {
            throw RunHalted.elsewhere();
        }
        UUID correlationId = UUID.randomUUID();
        LOG.log(
                Level.WARNING,
                "run=" + lease.runId() + " candidate=" + candidateNo + " failed, correlation id " + correlationId,
                failure);
        // What the database or the program said may name other people's data: every reader of the run sees the detail.
        String detail = BookingTexts.failure(lease.run().language(), correlationId);
        if (transfers.fail(lease.runId(), candidateNo, detail, correlationId, lease.author())) {
            transfers.logChunk(lease.runId(), lease.epoch(), candidateNo, candidateNo, 0, 0, 1, clock.instant());
        }
        return transfers.failures(lease.runId()) > lease.run().failureLimit();
    }

    static RunHalted tooMany(RunLease lease) {
        return new RunHalted(
                StopReason.TOO_MANY_FAILURES, "more than " + lease.run().failureLimit() + " customers failed");
    }
}
