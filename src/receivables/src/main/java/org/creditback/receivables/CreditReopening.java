package org.creditback.receivables;

import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;

/** The receivables half of a reversal: credits that reimbursements closed are open again. No caller is checked: the door of the reversal did. */
public interface CreditReopening {

    /** Locks customers in account order until the transaction ends. */
    void lock(LegalEntityId entity, List<Long> customerIds);

    /**
     * Undoes the settlements of reimbursements. Customers are locked by {@link #lock} before. A
     * {@link org.creditback.domain.StoreConflict} where one of them was undone meanwhile, or a customer has no such reimbursement.
     *
     * @param date of the reversal
     * @param reversed each reimbursement once
     * @see "Rules RV-2 and RV-4"
     */
    void reopen(LocalDate date, List<Reopened> reversed);

    /**
     * A reimbursement that is undone.
     *
     * @param customerId whose
     * @param number     of the reimbursement
     * @param voucherId  of the reversal
     * @param text       of the mirrored customer transaction
     */
    record Reopened(long customerId, String number, long voucherId, String text) {}
}
