package org.creditback.domain.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A rate between the accounting currency and one foreign currency, as stored in either direction.
 *
 * @param accounting the accounting currency
 * @param foreign    the other one
 * @param value      above zero, up to ten decimals
 * @param multiplies true: stored foreign to accounting, amounts are multiplied; false: accounting to foreign, they are divided
 * @param validFrom  the first day of the rate
 * @see "Rule MO-3"
 */
public record ExchangeRate(
        CurrencyUnit accounting, CurrencyUnit foreign, BigDecimal value, boolean multiplies, LocalDate validFrom) {

    public ExchangeRate {
        if (value.signum() <= 0) {
            throw new IllegalArgumentException("a rate is above zero: " + value);
        }
    }

    /** The amount in accounting currency, rounded half up once (MO-2). */
    public Money toAccounting(Money amount) {
        if (!amount.getCurrencyUnit().equals(foreign)) {
            throw new IllegalArgumentException(amount + " is not in " + foreign);
        }
        int decimals = accounting.getDecimalPlaces();
        BigDecimal converted = multiplies
                ? amount.getAmount().multiply(value).setScale(decimals, RoundingMode.HALF_UP)
                : amount.getAmount().divide(value, decimals, RoundingMode.HALF_UP);
        return Money.of(accounting, converted);
    }
}
