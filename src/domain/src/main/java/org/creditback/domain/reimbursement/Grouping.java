package org.creditback.domain.reimbursement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.creditback.domain.ledger.LedgerDimension;
import org.joda.money.Money;

/**
 * Puts credits into groups, one reimbursement each.
 *
 * @see "Rules SE-13 to SE-17; examples E3, E12 to E14"
 */
final class Grouping {

    private static final Comparator<LineShare> LARGEST_CREDIT_FIRST = Comparator.comparing(LineShare::amount);

    private final RunTerms terms;
    private final Map<GroupKey, List<LineShare>> shares = new TreeMap<>();

    private Grouping(RunTerms terms) {
        this.terms = terms;
    }

    /**
     * The groups of a customer.
     *
     * @param rests what is reimbursed, in transaction order
     * @return in number order, never empty
     */
    static List<CreditGroup> of(List<CreditRest> rests, RunTerms terms) {
        Grouping grouping = new Grouping(terms);
        List<LineShare> homeless = new ArrayList<>();
        for (CreditRest rest : rests) {
            grouping.add(rest, homeless);
        }
        homeless.forEach(grouping::joinLargest);
        return grouping.shares.entrySet().stream()
                .map(entry -> grouping.group(entry.getKey(), entry.getValue()))
                .toList();
    }

    private void add(CreditRest rest, List<LineShare> homeless) {
        if (terms.summarizeCustomer()) {
            rest.shares().forEach(share -> add(key(rest, GroupKey.ANY), share));
        } else if (rest.shares().stream().anyMatch(share -> share.amount().isPositive())) {
            // Lines of opposite sign are not split (SE-17): the first of the largest credits decides.
            LedgerDimension largest = rest.shares().stream()
                    .min(LARGEST_CREDIT_FIRST)
                    .orElseThrow()
                    .target();
            rest.shares().forEach(share -> add(key(rest, largest), share));
        } else {
            for (LineShare share : rest.shares()) {
                if (share.amount().isZero()) {
                    homeless.add(share);
                } else {
                    add(key(rest, share.target()), share);
                }
            }
        }
    }

    private GroupKey key(CreditRest rest, LedgerDimension target) {
        String classification = terms.separateClassification() ? rest.credit().billingClassification() : "";
        return new GroupKey(rest.credit().currency(), target, classification);
    }

    private void add(GroupKey key, LineShare share) {
        shares.computeIfAbsent(key, newKey -> new ArrayList<>()).add(share);
    }

    // A share rounded to 0 forms no group (SE-17).
    private void joinLargest(LineShare share) {
        GroupKey largest = shares.entrySet().stream()
                .filter(group ->
                        group.getKey().currency().equals(share.transaction().currency()))
                .min(Comparator.comparing(group -> sum(group.getValue())))
                .orElseThrow()
                .getKey();
        add(largest, share);
    }

    private CreditGroup group(GroupKey key, List<LineShare> members) {
        Money amount = sum(members).negated();
        Money booked =
                Money.total(members.stream().map(LineShare::booked).toList()).negated();
        return new CreditGroup(key, amount, terms.value(amount, booked), List.copyOf(members));
    }

    private static Money sum(List<LineShare> members) {
        return Money.total(members.stream().map(LineShare::amount).toList());
    }
}
