package org.creditback.examples;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** The lines of one voucher (PO-2 to PO-4, PO-9 to PO-13). */
final class ModelVoucher {

    static final String PAYABLE = "200100";
    private static final String GAIN = "801200";
    private static final String LOSS = "801300";
    private static final String DUE_FROM = "190100";
    private static final String DUE_TO = "290100";

    private final String number;
    private final String currency;
    private final Facts.Entity entity;
    final List<Outcome.Line> lines = new ArrayList<>();

    ModelVoucher(String number, String currency, Facts.Entity entity) {
        this.number = number;
        this.currency = currency;
        this.entity = entity;
    }

    /** Amounts of a place in both currencies; debit positive. */
    private static final class Sum {
        private BigDecimal amount = BigDecimal.ZERO;
        private BigDecimal booked = BigDecimal.ZERO;

        private void add(BigDecimal more, BigDecimal moreBooked) {
            amount = amount.add(more);
            booked = booked.add(moreBooked);
        }
    }

    private static SortedMap<ModelPlace, Sum> perPlace(List<ModelItem.Share> shares) {
        SortedMap<ModelPlace, Sum> sums = new TreeMap<>();
        shares.forEach(share -> sums.computeIfAbsent(share.place(), place -> new Sum())
                .add(share.amount().negate(), share.booked().negate()));
        return sums;
    }

    void reimbursement(
            List<ModelItem.Share> shares, BigDecimal accounting, String payable, String customer, String vendor) {
        SortedMap<ModelPlace, Sum> receivable = perPlace(shares);
        List<BigDecimal> amounts =
                receivable.values().stream().map(sum -> sum.amount).toList();
        BigDecimal amount = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean foreign = !currency.equals(entity.currency());
        boolean atRunDate = foreign && entity.basis().equals("RUN_DATE");
        List<BigDecimal> values = atRunDate
                ? Spread.of(accounting, amounts, entity.currency())
                : foreign ? receivable.values().stream().map(sum -> sum.booked).toList() : amounts;
        SortedMap<String, Sum> interunit = new TreeMap<>(Comparator.comparing(ModelPlace::canonical));
        int at = 0;
        for (ModelPlace place : receivable.keySet()) {
            signed(place, amounts.get(at), values.get(at), customer);
            interunit
                    .computeIfAbsent(place.unit(), unit -> new Sum())
                    .add(amounts.get(at).negate(), values.get(at).negate());
            at++;
        }
        ModelPlace owed = new ModelPlace(PAYABLE, payable);
        signed(owed, amount.negate(), accounting.negate(), vendor);
        interunit.computeIfAbsent(owed.unit(), unit -> new Sum()).add(amount, accounting);
        at = 0;
        for (ModelPlace place : receivable.keySet()) {
            BigDecimal difference = values.get(at++).subtract(receivable.get(place).booked);
            if (difference.signum() > 0) {
                line("Dr", place.on(LOSS), nothing(), difference, "-");
                line("Cr", place, nothing(), difference, customer);
            } else if (difference.signum() < 0) {
                line("Dr", place, nothing(), difference.negate(), customer);
                line("Cr", place.on(GAIN), nothing(), difference.negate(), "-");
            }
        }
        interunit(interunit);
    }

    void netting(List<ModelNetting.Pair> pairs, String customer) {
        SortedMap<String, Sum> interunit = new TreeMap<>(Comparator.comparing(ModelPlace::canonical));
        for (ModelNetting.Pair pair : pairs) {
            List<ModelItem.Share> both = new ArrayList<>(pair.credits());
            both.addAll(pair.debits());
            BigDecimal difference = BigDecimal.ZERO;
            SortedMap<ModelPlace, Sum> receivable = perPlace(both);
            for (ModelPlace place : receivable.keySet()) {
                Sum sum = receivable.get(place);
                signed(place, sum.amount, sum.booked, customer);
                interunit
                        .computeIfAbsent(place.unit(), unit -> new Sum())
                        .add(sum.amount.negate(), sum.booked.negate());
                difference = difference.add(sum.booked);
            }
            if (difference.signum() != 0) {
                ModelPlace largest = pair.debit().largest();
                // Credit share greater: a gain. What the AR lines have too much is what the difference line takes.
                String account = difference.signum() > 0 ? GAIN : LOSS;
                signed(largest.on(account), nothing(), difference.negate(), "-");
                interunit.computeIfAbsent(largest.unit(), unit -> new Sum()).add(BigDecimal.ZERO, difference);
            }
        }
        interunit(interunit);
    }

    private void interunit(SortedMap<String, Sum> sums) {
        if (!entity.balancing()) {
            return;
        }
        for (String unit : sums.keySet()) {
            BigDecimal amount = sums.get(unit).amount;
            BigDecimal booked = sums.get(unit).booked;
            if (amount.signum() * booked.signum() < 0) {
                interunitLine(unit, amount, nothing(entity.currency()));
                interunitLine(unit, nothing(), booked);
            } else {
                interunitLine(unit, amount, booked);
            }
        }
    }

    private void interunitLine(String unit, BigDecimal amount, BigDecimal booked) {
        boolean debit = amount.signum() > 0 || (amount.signum() == 0 && booked.signum() > 0);
        signed(new ModelPlace(debit ? DUE_FROM : DUE_TO, unit), amount, booked, "-");
    }

    /** Debit positive; opposite signs make two lines, nothing makes none. */
    private void signed(ModelPlace place, BigDecimal amount, BigDecimal booked, String party) {
        if (amount.signum() * booked.signum() < 0) {
            signed(place, amount, nothing(entity.currency()), party);
            signed(place, nothing(), booked, party);
        } else if (amount.signum() != 0 || booked.signum() != 0) {
            boolean debit = amount.signum() > 0 || (amount.signum() == 0 && booked.signum() > 0);
            line(debit ? "Dr" : "Cr", place, amount.abs(), booked.abs(), party);
        }
    }

    private void line(String side, ModelPlace place, BigDecimal amount, BigDecimal booked, String party) {
        lines.add(new Outcome.Line(
                number,
                side,
                place.account(),
                place.dimensions(),
                amount.setScale(Spread.decimals(currency)),
                currency,
                booked.setScale(Spread.decimals(entity.currency())),
                party));
    }

    private BigDecimal nothing() {
        return nothing(currency);
    }

    private static BigDecimal nothing(String of) {
        return Spread.zero(of);
    }
}
