package org.creditback.receivables;

import java.util.List;
import org.creditback.domain.reimbursement.LineShare;
import org.creditback.domain.reimbursement.NettingPair;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The receivables half of a booking, for any number of customers.
 *
 * @param reimbursements one customer transaction each, settled at once with its source credits (PO-6)
 * @param nettings       credits settled with debits before (SE-9)
 * @param vendorLinks    new one-time vendors to write to their customers (VE-6)
 */
public record CreditSettlement(List<Reimbursed> reimbursements, List<Netted> nettings, List<VendorLink> vendorLinks) {

    /**
     * One reimbursement.
     *
     * @param customerId       whose
     * @param number           reimbursement number
     * @param amount           positive, transaction currency
     * @param accountingAmount positive, accounting currency
     * @param text             booking text
     * @param voucherId        of its voucher
     * @param shares           the credit lines it settles
     */
    public record Reimbursed(
            long customerId,
            String number,
            Money amount,
            Money accountingAmount,
            String text,
            long voucherId,
            List<LineShare> shares) {}

    /**
     * One pair of credit and debit.
     *
     * @param customerId whose
     * @param pair       what settles what
     * @param voucherId  of the netting voucher; null where nothing had to be posted
     */
    public record Netted(
            long customerId, NettingPair pair, @Nullable Long voucherId) {}

    /**
     * A vendor account for a customer that had none.
     *
     * @param customerId    whose
     * @param vendorAccount the new one-time vendor
     */
    public record VendorLink(long customerId, String vendorAccount) {}
}
