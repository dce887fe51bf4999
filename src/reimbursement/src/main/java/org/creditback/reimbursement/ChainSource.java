package org.creditback.reimbursement;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A receipt, credit note or other document that the reimbursement took its credit from.
 *
 * @param id         identifies the customer transaction
 * @param voucher    that brought it in
 * @param amount     what was open when it came into the books
 * @param reimbursed the part in this reimbursement
 * @param booked     the same in accounting currency, as booked
 * @param open       what is open now
 * @param uses       what became of it, oldest first; the part in this reimbursement is one of them
 */
public record ChainSource(
        long id,
        String documentNumber,
        String documentType,
        LocalDate documentDate,
        String voucher,
        Money amount,
        Money reimbursed,
        Money booked,
        Money open,
        List<Use> uses) {

    /**
     * A part of a source settled with another transaction.
     *
     * @param counterId    the other transaction
     * @param counter      its document number; of a reimbursement its number
     * @param counterType  its document type
     * @param kind         REIMBURSEMENT, NETTING or BY_HAND
     * @param amount       how much of the source
     * @param booked       the same in accounting currency, as booked
     * @param voucher      what was posted for it; null for nothing
     * @param reimbursedHere it is the part in this reimbursement
     */
    public record Use(
            long counterId,
            String counter,
            String counterType,
            String kind,
            LocalDate settledOn,
            Money amount,
            Money booked,
            @Nullable String voucher,
            boolean reimbursedHere) {}
}
