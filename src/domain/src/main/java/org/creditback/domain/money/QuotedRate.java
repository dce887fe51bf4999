package org.creditback.domain.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;

/**
 * A rate as somebody quotes it.
 *
 * @param from      one unit of it
 * @param to        costs {@code value} units of it; another currency
 * @param validFrom the first day of the rate
 * @param value     above zero, up to ten decimals
 */
public record QuotedRate(CurrencyUnit from, CurrencyUnit to, LocalDate validFrom, BigDecimal value) {

    /** The most decimals that a rate has. */
    public static final int DECIMALS = 10;

    /** The most digits before the decimals. */
    public static final int DIGITS = 14;

    public QuotedRate {
        if (value.signum() <= 0 || value.stripTrailingZeros().scale() > DECIMALS) {
            throw new IllegalArgumentException("a rate is above zero and has up to ten decimals: " + value);
        }
        if (from.equals(to)) {
            throw new IllegalArgumentException("a rate is between two currencies: " + from);
        }
    }

    /**
     * The rate that a person gives.
     *
     * @param plain a number with a dot before its decimals, without grouping
     * @return empty where it is no number, not above zero, or too long, and for a currency with itself
     */
    public static Optional<QuotedRate> read(CurrencyUnit from, CurrencyUnit to, LocalDate validFrom, String plain) {
        boolean number = plain.matches("\\d{1," + DIGITS + "}(\\.\\d{1," + DECIMALS + "})?");
        return number && new BigDecimal(plain).signum() > 0 && !from.equals(to)
                ? Optional.of(new QuotedRate(from, to, validFrom, new BigDecimal(plain)))
                : Optional.empty();
    }
}
