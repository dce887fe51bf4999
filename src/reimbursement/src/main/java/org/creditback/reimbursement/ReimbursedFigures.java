package org.creditback.reimbursement;

import java.time.YearMonth;
import java.util.List;
import org.creditback.reimbursement.RunInquiry.ReasonCount;
import org.creditback.reimbursement.RunSummary.CurrencyTotal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What runs did.
 *
 * @param months   of the last twelve that have any, in order; one line per month and currency
 * @param unpaid   vendor invoices from reimbursement that are not paid, per currency in code order
 * @param latest   the latest run that selected; null for none
 * @param declined of it, by main reason, the most frequent first
 */
public record ReimbursedFigures(
        List<Month> months,
        List<CurrencyTotal> unpaid,
        @Nullable RunId latest,
        List<ReasonCount> declined) {

    /**
     * Reimbursements of a month in one currency.
     *
     * @param month  of the posting date
     * @param count  how many
     * @param amount transaction currency
     */
    public record Month(YearMonth month, int count, Money amount) {}
}
