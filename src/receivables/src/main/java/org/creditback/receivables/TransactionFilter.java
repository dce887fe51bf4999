package org.creditback.receivables;

import java.time.LocalDate;
import org.creditback.domain.ledger.LegalEntityId;
import org.jspecify.annotations.Nullable;

/**
 * Which customer transactions are asked for; null narrows nothing.
 *
 * @param entity         of the books
 * @param customer       a whole customer account
 * @param documentNumber a whole document number, or reimbursement number
 * @param documentType   INVOICE, CREDIT_NOTE, PAYMENT, JOURNAL or REIMBURSEMENT
 * @param from           first posting date
 * @param to             last posting date
 * @param open           true: something is open; false: nothing is
 * @param voucher        the voucher that brought them in
 */
public record TransactionFilter(
        LegalEntityId entity,
        @Nullable String customer,
        @Nullable String documentNumber,
        @Nullable String documentType,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Boolean open,
        @Nullable String voucher) {

    /** Everything that a voucher brought in. */
    public static TransactionFilter ofVoucher(LegalEntityId entity, String voucher) {
        return new TransactionFilter(entity, null, null, null, null, null, null, voucher);
    }
}
