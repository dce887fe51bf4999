package org.creditback.reimbursement.internal;

import org.creditback.domain.ledger.NumberFormat;
import org.creditback.domain.payables.OneTimeVendor;
import org.creditback.domain.reimbursement.RunTerms;
import org.creditback.reimbursement.store.RunHeader;
import org.jspecify.annotations.Nullable;

/**
 * The right of one execution to transfer candidates, with all that is the same for every chunk.
 *
 * @param run           the header
 * @param epoch         the run's when the execution took it on; a later one ends this right
 * @param terms         frozen
 * @param template      for one-time vendors; null where there is none
 * @param reimbursement how reimbursement numbers are written
 * @param voucher       how voucher numbers are written
 * @param oneTimeVendor how vendor numbers are written; null where the series is not set up
 */
public record RunLease(
        RunHeader run,
        int epoch,
        RunTerms terms,
        @Nullable OneTimeVendor template,
        NumberFormat reimbursement,
        NumberFormat voucher,
        @Nullable NumberFormat oneTimeVendor) {

    long runId() {
        return run.runId();
    }

    /** Who is written on what the run posts: its approver, or who gave OK (SU-16). */
    String author() {
        String released = run.approvedBy() == null ? run.releasedBy() : run.approvedBy();
        return released == null ? run.preparedBy() : released;
    }
}
