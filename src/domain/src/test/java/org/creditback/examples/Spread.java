package org.creditback.examples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/** Rounding and distribution as the rules say it (MO-1, MO-2, MO-4), written a second time. */
public final class Spread {

    private Spread() {}

    /** Decimals of a currency. */
    public static int decimals(String currency) {
        return Currency.getInstance(currency).getDefaultFractionDigits();
    }

    /** {@code amount × factor ÷ divisor} in decimals of the currency. */
    public static BigDecimal ratio(BigDecimal amount, BigDecimal factor, BigDecimal divisor, String currency) {
        return amount.multiply(factor).divide(divisor, decimals(currency), RoundingMode.HALF_UP);
    }

    /** Nothing, with the decimals of the currency. */
    public static BigDecimal zero(String currency) {
        return BigDecimal.ZERO.setScale(decimals(currency));
    }

    /** One share per weight; weights in dimension order. */
    public static List<BigDecimal> of(BigDecimal total, List<BigDecimal> weights, String currency) {
        List<BigDecimal> shares = new ArrayList<>();
        if (total.signum() == 0) {
            weights.forEach(weight -> shares.add(zero(currency)));
            return shares;
        }
        if (weights.size() == 1) {
            return new ArrayList<>(List.of(total));
        }
        BigDecimal sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal missing = total;
        for (BigDecimal weight : weights) {
            BigDecimal share = ratio(total, weight, sum, currency);
            shares.add(share);
            missing = missing.subtract(share);
        }
        // Weights of a credit are negative: the largest is the one that goes farthest in the direction of their sum.
        List<Integer> largestFirst = IntStream.range(0, weights.size())
                .boxed()
                .sorted(Comparator.comparing(
                        (Integer line) -> weights.get(line).multiply(BigDecimal.valueOf(sum.signum())),
                        Comparator.reverseOrder()))
                .toList();
        for (int line : largestFirst) {
            int allowed = weights.get(line).signum() * sum.signum() * total.signum();
            BigDecimal wanted = shares.get(line).add(missing);
            BigDecimal share = wanted.signum() == 0 || wanted.signum() == allowed ? wanted : zero(currency);
            missing = wanted.subtract(share);
            shares.set(line, share);
        }
        if (missing.signum() != 0) {
            throw new IllegalStateException(missing + " of " + total + " finds no line in " + weights);
        }
        return shares;
    }
}
