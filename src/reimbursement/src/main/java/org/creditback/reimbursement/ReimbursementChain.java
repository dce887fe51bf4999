package org.creditback.reimbursement;

import java.util.List;
import org.joda.money.Money;

/**
 * A reimbursement with every document that it came from and that it became, each in its place. Amounts positive.
 *
 * @param line          as in the report, with its vendor invoice
 * @param transactionId its own customer transaction
 * @param sources       the documents it came from, oldest first; at most 1,000
 * @param sums          over all of them, also over those not listed
 * @param voucher       what was posted for it
 * @param open          what of its vendor invoice is not paid yet
 * @param payments      of its vendor invoice, oldest first; at most 100
 * @param proof         that the amounts agree from one document to the next
 */
public record ReimbursementChain(
        ReimbursementLine line,
        long transactionId,
        List<ChainSource> sources,
        ChainSums sums,
        VoucherView voucher,
        Money open,
        List<ChainPayment> payments,
        List<ChainProofLine> proof) {

    /** Whether all its sources are listed. */
    public boolean isWhole() {
        return sources.size() == sums.documents();
    }
}
