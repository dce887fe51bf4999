package org.creditback.domain.receivables;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.creditback.domain.CodePoints;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Open credits of one currency by their age.
 *
 * @param currency of all of them
 * @param byAge    positive; every age is there, with zero where nothing is that old
 */
public record AgedCredit(CurrencyUnit currency, Map<CreditAge, Money> byAge) {

    public AgedCredit {
        Map<CreditAge, Money> complete = new EnumMap<>(CreditAge.class);
        for (CreditAge age : CreditAge.values()) {
            complete.put(age, byAge.getOrDefault(age, Money.zero(currency)));
        }
        byAge = Map.copyOf(complete);
    }

    /** The credits among open transactions, one line per currency in code order; never summed across them (MO-6). */
    public static List<AgedCredit> of(List<OpenTransaction> open, LocalDate today) {
        Map<CurrencyUnit, Map<CreditAge, Money>> sums =
                new TreeMap<>(Comparator.comparing(CurrencyUnit::getCode, CodePoints.ORDER));
        open.stream().filter(OpenTransaction::isCredit).forEach(credit -> sums.computeIfAbsent(
                        credit.currency(), currency -> new EnumMap<>(CreditAge.class))
                .merge(
                        CreditAge.of(credit.dueOrDocumentDate(), today),
                        credit.open().negated(),
                        Money::plus));
        return sums.entrySet().stream()
                .map(sum -> new AgedCredit(sum.getKey(), sum.getValue()))
                .toList();
    }

    /** All ages together. */
    public Money total() {
        return Money.total(byAge.values());
    }

    /** What is of an age. */
    public Money of(CreditAge age) {
        return byAge.getOrDefault(age, Money.zero(currency));
    }
}
