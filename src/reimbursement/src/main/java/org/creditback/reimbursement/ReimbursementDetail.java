package org.creditback.reimbursement;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/**
 * One reimbursement with what it came from and what it became.
 *
 * @param line          as in the report
 * @param sourceCredits the credits it settled
 * @param voucher       its entries
 */
public record ReimbursementDetail(ReimbursementLine line, List<SourceCredit> sourceCredits, VoucherView voucher) {

    /**
     * A credit that was settled, or a part of one.
     *
     * @param documentNumber of the source
     * @param documentType   PAYMENT, CREDIT_NOTE, …
     * @param documentDate   of the source
     * @param amount         positive, transaction currency
     * @param booked         positive, accounting currency, as booked
     */
    public record SourceCredit(
            String documentNumber, String documentType, LocalDate documentDate, Money amount, Money booked) {}
}
