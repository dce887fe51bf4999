package org.creditback.domain.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.joda.money.Money;

/** Spreads a total over lines in proportion to their weights. */
public final class Shares {

    private Shares() {}

    /**
     * Spreads a total so that the shares always add up to it.
     *
     * <p>Rounds half up to the decimals of the total's currency. The residual goes to the line with the largest weight, the first of
     * equals; it takes no share past zero, and what is still left goes to the next largest line.
     *
     * @param total   any sign; its currency is that of the shares
     * @param weights one currency of their own, in dimension order; a line of the opposite sign has a negative weight; at least one
     * @return one share per weight, in their order
     * @throws IllegalArgumentException if the weights add up to zero and the total does not
     * @see "Rule MO-4; examples E14, E24"
     */
    public static List<Money> of(Money total, List<Money> weights) {
        if (weights.size() == 1) {
            return List.of(total);
        }
        List<BigDecimal> parts = weights.stream().map(Money::getAmount).toList();
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (total.isZero()) {
            return weights.stream().map(weight -> total).toList();
        }
        if (sum.signum() == 0) {
            throw new IllegalArgumentException("weights add up to zero: " + weights);
        }
        int decimals = total.getCurrencyUnit().getDecimalPlaces();
        List<BigDecimal> shares = new ArrayList<>(parts.size());
        for (BigDecimal part : parts) {
            shares.add(total.getAmount().multiply(part).divide(sum, decimals, RoundingMode.HALF_UP));
        }
        settleResidual(total.getAmount(), parts, sum.signum(), shares);
        return shares.stream()
                .map(share -> Money.of(total.getCurrencyUnit(), share))
                .toList();
    }

    private static void settleResidual(BigDecimal total, List<BigDecimal> parts, int sign, List<BigDecimal> shares) {
        BigDecimal residual = total.subtract(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        BigDecimal direction = BigDecimal.valueOf(sign);
        List<Integer> largestFirst = IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing((Integer line) -> parts.get(line).multiply(direction))
                        .reversed())
                .toList();
        for (int line : largestFirst) {
            if (residual.signum() == 0) {
                return;
            }
            int natural = parts.get(line).signum() * sign * total.signum();
            BigDecimal share = shares.get(line);
            BigDecimal taken = residual;
            if (residual.signum() != natural && residual.abs().compareTo(share.abs()) > 0) {
                taken = share.negate(); // towards zero, never past it
            }
            shares.set(line, share.add(taken));
            residual = residual.subtract(taken);
        }
        if (residual.signum() != 0) {
            throw new IllegalStateException("a residual of " + residual + " found no line in " + parts);
        }
    }
}
