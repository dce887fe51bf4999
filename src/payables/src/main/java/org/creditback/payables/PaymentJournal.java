package org.creditback.payables;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.payables.JournalState;
import org.creditback.domain.payables.PaymentState;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A payment journal.
 *
 * @param id          its number
 * @param approval    whether another person approves it, as it was when the journal was made (PM-22)
 * @param submittedBy null before
 * @param approvedBy  null before, and where nobody had to
 * @param contentHash of its lines as they are now; an approval names the one that the approver saw. In a list as it was submitted, empty before
 * @param posted      true where its vouchers exist
 * @param postingDate of its vouchers; null before
 * @param totals      per state, method and currency, in this order
 * @param leftOut     invoices that its proposal left out
 */
public record PaymentJournal(
        long id,
        JournalState state,
        PaymentApproval approval,
        String preparedBy,
        Instant preparedAt,
        @Nullable String submittedBy,
        @Nullable String approvedBy,
        String contentHash,
        boolean posted,
        @Nullable LocalDate postingDate,
        List<Total> totals,
        long leftOut) {

    public PaymentJournal {
        totals = List.copyOf(totals);
    }

    /**
     * Payments of one state, method and currency.
     *
     * @param payments how many lines
     */
    public record Total(PaymentState state, String method, long payments, Money amount) {}
}
