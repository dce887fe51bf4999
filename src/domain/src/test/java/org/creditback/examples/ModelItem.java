package org.creditback.examples;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** An open transaction that is used up in parts (PO-11). */
final class ModelItem {

    /** A part of a line, signed as the line. */
    record Share(ModelItem item, int lineNo, ModelPlace place, BigDecimal amount, BigDecimal booked) {}

    private final Facts.Item facts;
    private final String accountingCurrency;
    private final List<Facts.Line> lines;
    private final List<BigDecimal> weights;
    private final List<BigDecimal> bookedWeights;
    private final BigDecimal allOpen;
    private final BigDecimal allBooked;
    private final List<BigDecimal> open;
    private final List<BigDecimal> booked;

    ModelItem(Facts.Item facts, String accountingCurrency) {
        this.facts = facts;
        this.accountingCurrency = accountingCurrency;
        this.lines = facts.lines().stream()
                .sorted(Comparator.comparing((Facts.Line line) -> new ModelPlace(line.account(), line.dimensions()))
                        .thenComparing(Facts.Line::lineNo))
                .toList();
        this.weights = lines.stream().map(Facts.Line::open).toList();
        this.bookedWeights = lines.stream().map(Facts.Line::accounting).toList();
        this.open = new ArrayList<>(weights);
        this.booked = new ArrayList<>(bookedWeights);
        this.allOpen = sum(open);
        this.allBooked = sum(booked);
    }

    Facts.Item facts() {
        return facts;
    }

    boolean isCredit() {
        return allOpen.signum() < 0;
    }

    boolean isDebit() {
        return allOpen.signum() > 0;
    }

    BigDecimal open() {
        return sum(open);
    }

    /** Takes a part, signed as the item; the part that leaves nothing takes what remains, in total and per line. */
    List<Share> take(BigDecimal part) {
        if (part.compareTo(open()) == 0) {
            return takeAll();
        }
        BigDecimal bookedPart = Spread.ratio(allBooked, part, allOpen, accountingCurrency);
        return taken(
                Spread.of(part, weights, facts.currency()), Spread.of(bookedPart, bookedWeights, accountingCurrency));
    }

    List<Share> takeAll() {
        return taken(List.copyOf(open), List.copyOf(booked));
    }

    private List<Share> taken(List<BigDecimal> amounts, List<BigDecimal> bookedAmounts) {
        List<Share> shares = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            Facts.Line line = lines.get(at);
            open.set(at, open.get(at).subtract(amounts.get(at)));
            booked.set(at, booked.get(at).subtract(bookedAmounts.get(at)));
            if (amounts.get(at).signum() != 0 || bookedAmounts.get(at).signum() != 0) {
                ModelPlace place = new ModelPlace(line.account(), line.dimensions());
                shares.add(new Share(this, line.lineNo(), place, amounts.get(at), bookedAmounts.get(at)));
            }
        }
        return shares;
    }

    /** The first of its largest lines, as it came into the books. */
    ModelPlace largest() {
        int largest = 0;
        for (int at = 1; at < lines.size(); at++) {
            BigDecimal difference = weights.get(at).subtract(weights.get(largest));
            largest = difference.signum() * allOpen.signum() > 0 ? at : largest;
        }
        return new ModelPlace(lines.get(largest).account(), lines.get(largest).dimensions());
    }

    private static BigDecimal sum(List<BigDecimal> numbers) {
        return numbers.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
