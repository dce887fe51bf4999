package org.creditback.payables.internal.iso20022;

import java.math.BigDecimal;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How many payments there are and what their amounts add up to, as {@code NbOfTxs} and {@code CtrlSum} say it (BF-3).
 *
 * <p>The sum adds the numbers of all currencies, as the message wants it: a figure to compare, never an amount. Two totals are
 * equal where count and number are, whatever zeros follow.
 */
public final class ControlTotal {

    /** Nothing yet. */
    public static final ControlTotal NONE = new ControlTotal(0, BigDecimal.ZERO);

    private final int count;
    private final BigDecimal sum;

    private ControlTotal(int count, BigDecimal sum) {
        this.count = count;
        this.sum = sum;
    }

    /**
     * A total that was stored or read.
     *
     * @param sum a plain number with a dot
     * @throws NumberFormatException if it is none
     */
    public static ControlTotal of(int count, String sum) {
        return new ControlTotal(count, new BigDecimal(sum));
    }

    /** Payments of one currency. */
    public static ControlTotal of(int count, Money sum) {
        return new ControlTotal(count, sum.getAmount());
    }

    /** With one more payment. */
    public ControlTotal plus(Money amount) {
        return new ControlTotal(Math.addExact(count, 1), sum.add(amount.getAmount()));
    }

    /** With the payments of another total. */
    public ControlTotal plus(ControlTotal other) {
        return new ControlTotal(Math.addExact(count, other.count), sum.add(other.sum));
    }

    public int count() {
        return count;
    }

    /** The sum as written: a plain number with the most decimals that were added. */
    public String sum() {
        return sum.toPlainString();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ControlTotal total && count == total.count && sum.compareTo(total.sum) == 0;
    }

    @Override
    public int hashCode() {
        return 31 * count + sum.stripTrailingZeros().hashCode();
    }

    @Override
    public String toString() {
        return count + " x, " + sum();
    }
}
