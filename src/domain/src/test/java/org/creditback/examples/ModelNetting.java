package org.creditback.examples;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Credits settled with debits of their currency (SE-9). */
final class ModelNetting {

    /** A credit closed, in whole or in part, with a debit; amount positive. */
    record Pair(
            ModelItem credit,
            ModelItem debit,
            BigDecimal amount,
            List<ModelItem.Share> credits,
            List<ModelItem.Share> debits) {}

    final SortedMap<String, List<Pair>> pairs = new TreeMap<>();

    ModelNetting(List<ModelItem> credits, List<ModelItem> debits) {
        List<ModelItem> oldestFirst = credits.stream()
                .sorted(Comparator.comparing((ModelItem item) -> item.facts().date())
                        .thenComparing(item -> item.facts().number(), ModelPlace.BY_CODE_POINT))
                .toList();
        List<ModelItem> firstDue = debits.stream()
                .sorted(Comparator.comparing((ModelItem item) -> item.facts().due() == null
                                ? item.facts().date()
                                : item.facts().due())
                        .thenComparing(item -> item.facts().number(), ModelPlace.BY_CODE_POINT))
                .toList();
        for (ModelItem credit : oldestFirst) {
            for (ModelItem debit : firstDue) {
                BigDecimal amount = credit.open().negate().min(debit.open());
                if (amount.signum() > 0
                        && credit.facts().currency().equals(debit.facts().currency())) {
                    pairs.computeIfAbsent(credit.facts().currency(), currency -> new ArrayList<>())
                            .add(new Pair(credit, debit, amount, credit.take(amount.negate()), debit.take(amount)));
                }
            }
        }
    }
}
