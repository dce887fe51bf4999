package org.creditback.web.payments;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.creditback.domain.payables.PaymentState;
import org.creditback.payables.PaymentJournal;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Counts and sums of the payments of a journal that stand in some states. */
final class Journals {

    private Journals() {}

    static long count(PaymentJournal journal, Predicate<PaymentState> states) {
        return journal.totals().stream()
                .filter(total -> states.test(total.state()))
                .mapToLong(PaymentJournal.Total::payments)
                .sum();
    }

    /** Per currency, in the order of their codes. */
    static List<Money> sums(PaymentJournal journal, Predicate<PaymentState> states) {
        Map<CurrencyUnit, Money> sums = new TreeMap<>();
        journal.totals().stream()
                .filter(total -> states.test(total.state()))
                .forEach(total -> sums.merge(total.amount().getCurrencyUnit(), total.amount(), Money::plus));
        return List.copyOf(sums.values());
    }
}
