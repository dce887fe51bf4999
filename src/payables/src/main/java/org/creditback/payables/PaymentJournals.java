package org.creditback.payables;

import java.util.List;
import java.util.UUID;
import org.creditback.domain.ledger.LegalEntityId;

/** Payment journals until they are approved: lines come and go, another person agrees. Role and legal entity are checked. */
public interface PaymentJournals {

    /** The latest first, before a journal; 0 from the latest on. */
    List<PaymentJournal> journals(LegalEntityId entity, long before, int size);

    /** One; a Refusal NOT_FOUND where the legal entity has no such journal. */
    PaymentJournal get(LegalEntityId entity, long journal);

    /** Lines after a number, in their order. */
    List<PaymentLine> lines(LegalEntityId entity, long journal, int after, int size);

    /** What the proposal left out, after an id, in id order. */
    List<ProposedInvoice> leftOut(LegalEntityId entity, long journal, long after, int size);

    /** An empty journal, for payments by hand; the same request key answers with the first one. */
    long open(LegalEntityId entity, UUID requestKey);

    /**
     * Adds a payment by hand (PM-17); its invoices are reserved at once.
     *
     * @return the number of the line
     * @throws org.creditback.domain.Refusal WRONG_STATE, NOT_FOUND, BAD_VALUE with the field; NOT_PAYABLE with invoice and reason
     */
    int add(LegalEntityId entity, long journal, NewPayment payment);

    /**
     * Takes a line out before it is generated; its invoices are open for other payments again (PM-26).
     *
     * @throws org.creditback.domain.Refusal NOT_FOUND; WRONG_STATE; MISSING_VALUE without a reason
     */
    void remove(LegalEntityId entity, long journal, int lineNo, String reason);

    /**
     * Cancels what is left of a journal before anything of it is generated; its invoices are open for other payments again (PM-26).
     *
     * @throws org.creditback.domain.Refusal WRONG_STATE where it waits for approval, or a payment of it is on its way; MISSING_VALUE without a
     *     reason; NOTHING_TO_PAY where nothing is left
     */
    void discard(LegalEntityId entity, long journal, String reason);

    /**
     * Gives the journal to another person; where none is asked for, it is approved at once (PM-22).
     *
     * @throws org.creditback.domain.Refusal WRONG_STATE; NOTHING_TO_PAY for a journal without payments
     */
    void submit(LegalEntityId entity, long journal);

    /**
     * Approves what the approver saw (PC-10).
     *
     * @param contentHash of the journal as it was shown
     * @throws org.creditback.domain.Refusal WRONG_STATE; SELF_APPROVAL, also for the author of a changed bank account in it;
     *     PROPOSAL_CHANGED
     */
    void approve(LegalEntityId entity, long journal, String contentHash);

    /** Gives the journal back to its preparer; refused like an approval, and without a reason. */
    void reject(LegalEntityId entity, long journal, String contentHash, String reason);
}
