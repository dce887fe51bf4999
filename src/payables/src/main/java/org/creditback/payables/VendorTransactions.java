package org.creditback.payables;

import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;
import org.joda.money.Money;

/** What is owed to a vendor. Role and legal entity are checked. */
public interface VendorTransactions {

    /**
     * A vendor invoice; amounts positive, what is owed to the vendor.
     *
     * @param id               its place in the list
     * @param invoiceNumber    the reimbursement number
     * @param open             what is not paid yet
     * @param accountingAmount as booked
     * @param holds            codes of the active holds
     * @param voucher          its voucher
     */
    record TransactionLine(
            long id,
            String invoiceNumber,
            LocalDate postingDate,
            LocalDate dueDate,
            Money amount,
            Money open,
            Money accountingAmount,
            String methodOfPayment,
            List<String> holds,
            String text,
            String voucher) {}

    /** All transactions of a vendor, after an id, in the order in which they were booked. */
    List<TransactionLine> transactions(LegalEntityId entity, String vendorAccount, long after, int size);
}
