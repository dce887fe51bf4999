package org.creditback.payables;

import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.CallBack;
import org.jspecify.annotations.Nullable;

/**
 * Bank accounts of vendors that wait for another person, and what became of them (PC-3, PC-4). Role and legal entity are checked; each
 * decision leaves an audit event and its evidence.
 */
public interface BankDetailChanges {

    /**
     * A page of changes, the oldest first.
     *
     * @param state PROPOSED, or one that a change came to; null for all
     * @param after the number of the last change of the page before; 0 for the first page
     * @param size  at most so many
     */
    List<BankDetailChange> list(LegalEntityId entity, VendorBankAccount.@Nullable State state, long after, int size);

    /** One change; a Refusal NOT_FOUND where there is none. */
    BankDetailChange get(LegalEntityId entity, long change);

    /**
     * Approves a change: the account in use is replaced at once, the new one is paid to after the cool-off, and invoices that waited for a
     * bank account wait no more. A second approval is a Refusal WRONG_STATE.
     *
     * @param evidence  of the call back
     * @param seenInUse the account in use as the approver saw it; 0 for none
     * @throws org.creditback.domain.Refusal NOT_FOUND; WRONG_STATE; SELF_APPROVAL; STALE_VERSION where another account is in use meanwhile;
     *     MISSING_VALUE or BAD_VALUE with the field of the evidence
     */
    void approve(LegalEntityId entity, long change, CallBack evidence, long seenInUse);

    /**
     * Rejects a change: the account in use stays.
     *
     * @param reason typed by a person
     * @throws org.creditback.domain.Refusal NOT_FOUND; MISSING_VALUE without a reason; WRONG_STATE; SELF_APPROVAL
     */
    void reject(LegalEntityId entity, long change, String reason);

    /**
     * Takes a change back that the caller proposed; nobody decides on it any more.
     *
     * @throws org.creditback.domain.Refusal NOT_FOUND; WRONG_STATE; NOT_AUTHORIZED for another person's
     */
    void withdraw(LegalEntityId entity, long change);

    /** Who else has the account of a change (PC-5): vendor accounts with their names, at most 20. */
    List<String> sharedWith(LegalEntityId entity, long change);
}
