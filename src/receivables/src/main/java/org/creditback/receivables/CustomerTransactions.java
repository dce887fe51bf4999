package org.creditback.receivables;

import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.receivables.ItemStatus;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** What a clerk does with a customer's open transactions, and sees of all of them. Role and legal entity are checked. */
public interface CustomerTransactions {

    /**
     * A credit to be settled with a debit.
     *
     * @param credit document number of the credit
     * @param debit  document number of the debit
     * @param amount positive, at most what is open of both, in their currency
     */
    record Pair(String credit, String debit, String amount) {}

    /**
     * A transaction of a customer.
     *
     * @param id             customer transaction id: its place in the list
     * @param documentNumber of the source, or the reimbursement number
     * @param documentType   INVOICE, CREDIT_NOTE, PAYMENT, JOURNAL or REIMBURSEMENT
     * @param amount         what was open when it came into the books; debit positive, credit negative
     * @param open           what is open now
     * @param openAccounting the same in accounting currency, as booked
     * @param status         the mark of an open document; null for none
     * @param journal        the unposted journal that marks it
     * @param voucher        the voucher that brought it in
     */
    record TransactionLine(
            long id,
            String documentNumber,
            String documentType,
            LocalDate documentDate,
            @Nullable LocalDate dueDate,
            Money amount,
            Money open,
            Money openAccounting,
            @Nullable ItemStatus status,
            @Nullable String journal,
            String voucher) {}

    /** All transactions of a customer, after an id, in the order in which they came into the books. */
    List<TransactionLine> transactions(LegalEntityId entity, String customerAccount, long after, int size);

    /**
     * Settles credits with debits by hand, all pairs or none (SU-18): posts what a netting pair posts (PO-11).
     *
     * @param date of the voucher; null: today in the legal entity's time zone
     * @throws org.creditback.domain.Refusal NOT_FOUND for a document that is not open, BAD_VALUE for a pair that does not fit, PERIOD_CLOSED
     */
    void settle(LegalEntityId entity, String customerAccount, @Nullable LocalDate date, List<Pair> pairs);

    /**
     * A mark on an open document.
     *
     * @param status  what it means
     * @param journal the unposted journal that set it; null for none
     * @param until   the first day without the mark (SE-19); null: no end
     */
    record Mark(
            ItemStatus status,
            @Nullable String journal,
            @Nullable LocalDate until) {}

    /**
     * Marks an open document, or takes the mark away.
     *
     * @param mark null takes it away
     * @throws org.creditback.domain.Refusal NOT_FOUND for a document that is not open
     */
    void mark(LegalEntityId entity, String customerAccount, String documentNumber, @Nullable Mark mark);
}
