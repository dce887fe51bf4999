package org.creditback.reimbursement.internal;

import java.util.List;
import org.creditback.domain.ledger.LedgerDimension;
import org.creditback.domain.payables.Payee;
import org.creditback.domain.reimbursement.CreditGroup;
import org.creditback.domain.reimbursement.NettingPair;
import org.jspecify.annotations.Nullable;

/** What one customer adds to a chunk. */
final class PlannedBooking {

    private PlannedBooking() {}

    /**
     * One reimbursement.
     *
     * @param customerId      whose
     * @param customerAccount whose
     * @param ordinal         of the reimbursement in its run
     * @param number          reimbursement number
     * @param voucher         place of its voucher in the chunk
     * @param group           the credits
     * @param payee           who is owed
     * @param vendorAccount   the payee's account, new or not
     * @param payable         AP account and dimensions
     */
    record Reimbursement(
            long customerId,
            String customerAccount,
            int ordinal,
            String number,
            int voucher,
            CreditGroup group,
            Payee payee,
            String vendorAccount,
            LedgerDimension payable) {}

    /**
     * The netting of one currency.
     *
     * @param customerId whose
     * @param pairs      in settlement order
     * @param voucher    place of its voucher in the chunk; null where nothing is posted
     */
    record Netting(
            long customerId,
            List<NettingPair> pairs,
            @Nullable Integer voucher) {}
}
