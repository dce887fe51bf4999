package org.creditback.domain.money;

import java.math.BigDecimal;
import java.time.LocalDate;
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

    public QuotedRate {
        if (value.signum() <= 0 || value.stripTrailingZeros().scale() > DECIMALS) {
            throw new IllegalArgumentException("a rate is above zero and has up to ten decimals: " + value);
        }
        if (from.equals(to)) {
            throw new IllegalArgumentException("a rate is between two currencies: " + from);
        }
    }
}
