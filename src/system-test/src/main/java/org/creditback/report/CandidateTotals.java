package org.creditback.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.creditback.client.CandidateRow;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Adds up the candidates of a run as they come, in account order. */
public final class CandidateTotals {

    private final CurrencyUnit accountingCurrency;
    private final Map<String, Long> reasons = new TreeMap<>();
    private final Map<CurrencyUnit, Total> totals = new TreeMap<>();
    private String lastAccount = "";

    public CandidateTotals(CurrencyUnit accountingCurrency) {
        this.accountingCurrency = accountingCurrency;
    }

    /**
     * Reimbursements of one currency.
     *
     * @param count            how many
     * @param amount           in that currency
     * @param accountingAmount in the accounting currency
     */
    public record Total(long count, Money amount, Money accountingAmount) {

        Total plus(Total other) {
            return new Total(
                    count + other.count, amount.plus(other.amount), accountingAmount.plus(other.accountingAmount));
        }
    }

    /** A reason and how many customers have it. */
    public record ReasonCount(String reason, long customers) {}

    public CurrencyUnit accountingCurrency() {
        return accountingCurrency;
    }

    /** Takes the next row. */
    public void add(CandidateRow row) {
        boolean newCustomer = !row.value("customer_account").equals(lastAccount);
        lastAccount = row.value("customer_account");
        if (newCustomer && row.value("decision").equals("DECLINED")) {
            reasons.merge(row.value("reason"), 1L, Long::sum);
        }
        if (!row.value("amount").isEmpty()) {
            addReimbursement(row);
        }
    }

    private void addReimbursement(CandidateRow row) {
        CurrencyUnit currency = CurrencyUnit.of(row.value("currency"));
        Total one = new Total(
                1,
                Money.parse(currency.getCode() + " " + row.value("amount")),
                Money.parse(accountingCurrency.getCode() + " " + row.value("accounting_amount")));
        totals.merge(currency, one, Total::plus);
    }

    /** Why customers were declined, the most frequent reason first. */
    public List<ReasonCount> declined() {
        return reasons.entrySet().stream()
                .map(each -> new ReasonCount(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(ReasonCount::customers).reversed())
                .toList();
    }

    /** Reimbursements per currency, in currency order. */
    public List<Total> totals() {
        return List.copyOf(totals.values());
    }

    /** All of them in the accounting currency. */
    public Money accountingTotal() {
        return totals.values().stream()
                .map(Total::accountingAmount)
                .reduce(Money.zero(accountingCurrency), Money::plus);
    }
}
