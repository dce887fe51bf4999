package org.creditback.receivables;

import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A customer transaction in a list.
 *
 * @param id             identifies it
 * @param customer       customer account
 * @param customerName   as written
 * @param documentNumber of the source, or the reimbursement number
 * @param documentType   INVOICE, CREDIT_NOTE, PAYMENT, JOURNAL or REIMBURSEMENT
 * @param postingDate    of its voucher
 * @param amount         what was open when it came into the books; debit positive, credit negative
 * @param accounting     the same in accounting currency, as booked
 * @param open           what is open now
 * @param text           null for none
 * @param voucher        the voucher that brought it in
 * @param runId          the run that posted it; null for none
 */
public record TransactionLine(
        long id,
        String customer,
        String customerName,
        String documentNumber,
        String documentType,
        LocalDate postingDate,
        LocalDate documentDate,
        @Nullable LocalDate dueDate,
        Money amount,
        Money accounting,
        Money open,
        @Nullable String text,
        String voucher,
        @Nullable Long runId) {}
