package org.creditback.domain.reimbursement;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.creditback.domain.CodePoints;
import org.creditback.domain.receivables.OpenTransaction;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Settles a customer's credits with its debits, currency by currency.
 *
 * @param rests     what is left of the credits
 * @param pairs     by currency, in settlement order
 * @param debitLeft true where a debit of any currency is not settled in full
 * @see "Rules SE-9 and PO-11; example E23"
 */
record Netting(List<CreditRest> rests, Map<CurrencyUnit, List<NettingPair>> pairs, boolean debitLeft) {

    private static final Comparator<OpenTransaction> OLDEST_FIRST = Comparator.comparing(OpenTransaction::documentDate)
            .thenComparing(OpenTransaction::documentNumber, CodePoints.ORDER);
    private static final Comparator<OpenTransaction> FIRST_DUE = Comparator.comparing(
                    OpenTransaction::dueOrDocumentDate)
            .thenComparing(OpenTransaction::documentNumber, CodePoints.ORDER);

    static Netting of(List<OpenTransaction> credits, List<OpenTransaction> debits) {
        List<CreditRest> rests = new ArrayList<>();
        Map<CurrencyUnit, List<NettingPair>> pairs =
                new TreeMap<>(Comparator.comparing(CurrencyUnit::getCode, CodePoints.ORDER));
        Map<CurrencyUnit, Deque<Division>> owed = debits.stream()
                .sorted(FIRST_DUE)
                .collect(Collectors.groupingBy(
                        OpenTransaction::currency,
                        Collectors.mapping(Division::new, Collectors.toCollection(ArrayDeque::new))));
        for (OpenTransaction credit : credits.stream().sorted(OLDEST_FIRST).toList()) {
            Division division = new Division(credit);
            Deque<Division> waiting = owed.getOrDefault(credit.currency(), new ArrayDeque<>());
            while (!division.open().isZero() && !waiting.isEmpty()) {
                pairs.computeIfAbsent(credit.currency(), currency -> new ArrayList<>())
                        .add(pair(division, waiting));
            }
            if (!division.open().isZero()) {
                rests.add(new CreditRest(credit, division.rest()));
            }
        }
        boolean debitLeft = owed.values().stream().anyMatch(waiting -> !waiting.isEmpty());
        return new Netting(rests, pairs, debitLeft);
    }

    private static NettingPair pair(Division credit, Deque<Division> waiting) {
        Division debit = waiting.getFirst();
        Money amount =
                credit.open().abs().isLessThan(debit.open()) ? credit.open().abs() : debit.open();
        List<LineShare> creditShares = credit.take(amount.negated());
        List<LineShare> debitShares = debit.take(amount);
        if (debit.open().isZero()) {
            waiting.removeFirst();
        }
        return new NettingPair(credit.transaction(), debit.transaction(), amount, creditShares, debitShares);
    }
}
