package org.creditback.domain.reimbursement;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.creditback.domain.money.Shares;
import org.creditback.domain.receivables.OpenLine;
import org.creditback.domain.receivables.OpenTransaction;
import org.joda.money.Money;

/**
 * One open transaction used up in parts, in the order in which they are taken.
 *
 * <p>Each part takes its share of the accounting amount and of every line; the part that leaves nothing takes what remains, in total and
 * per line (PO-11). Not for two threads.
 */
public final class Division {

    private final OpenTransaction transaction;
    private final Money[] amounts;
    private final Money[] booked;
    private Money open;

    public Division(OpenTransaction transaction) {
        this.transaction = transaction;
        this.amounts = transaction.lines().stream().map(OpenLine::open).toArray(Money[]::new);
        this.booked = transaction.lines().stream().map(OpenLine::openAccounting).toArray(Money[]::new);
        this.open = transaction.open();
    }

    public OpenTransaction transaction() {
        return transaction;
    }

    /** What is still there, signed as the transaction. */
    public Money open() {
        return open;
    }

    /**
     * Takes a part.
     *
     * @param part signed as the transaction, at most what is still there
     * @return its shares, one per line that has any, in line order
     */
    public List<LineShare> take(Money part) {
        if (part.abs().isGreaterThan(open.abs())
                || part.getAmount().signum() != open.getAmount().signum()) {
            throw new IllegalArgumentException(
                    part + " of " + open + " is more than is open of " + transaction.documentNumber());
        }
        if (part.isEqual(open)) {
            return rest();
        }
        List<Money> shares = Shares.of(part, weights(OpenLine::weight));
        List<Money> bookedShares = Shares.of(bookedOf(part), weights(OpenLine::accountingWeight));
        for (int line = 0; line < amounts.length; line++) {
            amounts[line] = amounts[line].minus(shares.get(line));
            booked[line] = booked[line].minus(bookedShares.get(line));
        }
        open = open.minus(part);
        return lineShares(shares, bookedShares);
    }

    /** Takes all that is left; afterwards nothing is. */
    public List<LineShare> rest() {
        List<LineShare> rest = lineShares(List.of(amounts), List.of(booked));
        for (int line = 0; line < amounts.length; line++) {
            amounts[line] = Money.zero(amounts[line].getCurrencyUnit());
            booked[line] = Money.zero(booked[line].getCurrencyUnit());
        }
        open = Money.zero(open.getCurrencyUnit());
        return rest;
    }

    private Money bookedOf(Money part) {
        Money all = transaction.openAccounting();
        return Money.of(
                all.getCurrencyUnit(),
                all.getAmount()
                        .multiply(part.getAmount())
                        .divide(
                                transaction.open().getAmount(),
                                all.getCurrencyUnit().getDecimalPlaces(),
                                RoundingMode.HALF_UP));
    }

    private List<Money> weights(Function<OpenLine, Money> weight) {
        return transaction.lines().stream().map(weight).toList();
    }

    private List<LineShare> lineShares(List<Money> shares, List<Money> bookedShares) {
        List<LineShare> found = new ArrayList<>(shares.size());
        for (int line = 0; line < shares.size(); line++) {
            LineShare share =
                    new LineShare(transaction, transaction.lines().get(line), shares.get(line), bookedShares.get(line));
            if (!share.isNothing()) {
                found.add(share);
            }
        }
        return found;
    }
}
