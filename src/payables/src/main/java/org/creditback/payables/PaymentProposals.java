package org.creditback.payables;

import java.util.List;
import java.util.UUID;
import org.creditback.domain.ledger.LegalEntityId;

/** Payment proposals: which open invoices would be paid, and journals made of them. Role and legal entity are checked. */
public interface PaymentProposals {

    /** What would be paid and left out; nothing is changed (PM-12). */
    ProposalTotals preview(LegalEntityId entity, ProposalCriteria criteria);

    /** Every invoice of the preview, after an id, in id order. */
    List<ProposedInvoice> invoices(LegalEntityId entity, ProposalCriteria criteria, long after, int size);

    /**
     * Makes a payment journal of what the criteria select now; its invoices are reserved at once (PM-14).
     *
     * @param requestKey made when the dialog opened: the same key with the same criteria answers with the first journal
     * @return the journal
     * @throws org.creditback.domain.Refusal REQUEST_KEY_REUSED with other criteria; NOTHING_TO_PAY where no invoice is selected, with the
     *     number left out; BAD_VALUE with the field
     */
    long create(LegalEntityId entity, UUID requestKey, ProposalCriteria criteria);
}
