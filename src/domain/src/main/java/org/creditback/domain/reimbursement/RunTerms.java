package org.creditback.domain.reimbursement;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.creditback.domain.money.ExchangeRate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * All that a decision needs beside the customer: the frozen terms of a run.
 *
 * @param accountingCurrency     of the legal entity
 * @param postingDate            of all vouchers of the run
 * @param cutOffDate             credits dated after it are left alone
 * @param summarizeCustomer      one reimbursement per currency, whatever the dimensions (SE-14)
 * @param openDebitMode          what open debits do
 * @param separateClassification reimbursements per billing classification (SE-15)
 * @param minimum                accounting currency, inclusive; null: no limit
 * @param maximum                accounting currency, inclusive; null: no limit
 * @param rateBasis              run date or historical
 * @param rates                  per foreign currency, as of the posting date; a missing one declines
 * @param dimensionRules         of the legal entity
 * @param accounts               of the legal entity
 * @param documents              only these credits of a single customer (DI-12); null for all
 */
public record RunTerms(
        CurrencyUnit accountingCurrency,
        LocalDate postingDate,
        LocalDate cutOffDate,
        boolean summarizeCustomer,
        OpenDebitMode openDebitMode,
        boolean separateClassification,
        @Nullable Money minimum,
        @Nullable Money maximum,
        RateBasis rateBasis,
        Map<CurrencyUnit, ExchangeRate> rates,
        DimensionRules dimensionRules,
        PostingAccounts accounts,
        @Nullable Set<String> documents) {

    /** True where amounts of the currency can be expressed in accounting currency. */
    public boolean canValue(CurrencyUnit currency) {
        return currency.equals(accountingCurrency) || rateBasis == RateBasis.HISTORICAL || rates.containsKey(currency);
    }

    /**
     * The accounting amount of credits of one currency (SE-10, PO-9).
     *
     * @param amount positive
     * @param booked positive, what the books say of the same credits
     */
    public Money value(Money amount, Money booked) {
        if (amount.getCurrencyUnit().equals(accountingCurrency)) {
            return amount;
        }
        if (rateBasis == RateBasis.HISTORICAL) {
            return booked;
        }
        ExchangeRate rate = rates.get(amount.getCurrencyUnit());
        if (rate == null) {
            throw new IllegalStateException("no rate for " + amount.getCurrencyUnit());
        }
        return rate.toAccounting(amount);
    }
}
