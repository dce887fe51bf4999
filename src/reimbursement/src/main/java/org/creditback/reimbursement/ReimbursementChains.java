package org.creditback.reimbursement;

import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;

/** From the receipt to the vendor invoice and back (RE-6). Role and legal entity are checked. */
public interface ReimbursementChains {

    /** Every document on the way of one reimbursement, and the proof that no amount was lost on it. */
    ReimbursementChain chain(LegalEntityId entity, String number);

    /**
     * Reimbursements whose chain a voucher is part of, in number order; at most 50, of a voucher with many documents those of the first.
     *
     * <p>It posted the reimbursement, brought in a document that was reimbursed, or settled some of it otherwise before.
     */
    List<String> ofVoucher(LegalEntityId entity, String voucher);
}
