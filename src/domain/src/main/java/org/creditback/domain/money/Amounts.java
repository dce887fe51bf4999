package org.creditback.domain.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Reads and writes amounts as text, exactly. */
public final class Amounts {

    private static final Pattern PLAIN = Pattern.compile("-?[0-9]{1,19}(\\.[0-9]{1,10})?");

    private Amounts() {}

    /** True for an optional minus, digits and a dot: no grouping, no exponent, no plus. */
    public static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches();
    }

    /** The amount that a text says; empty where it is not plain or has more decimals than the currency: nothing is ever cut (MO-1). */
    public static Optional<Money> read(CurrencyUnit currency, String text) {
        if (!isPlain(text)) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(text);
        return fits(currency, number) ? Optional.of(stored(currency, number)) : Optional.empty();
    }

    /** True where the number has no more decimals than the currency, zeros at the end included. */
    public static boolean fits(CurrencyUnit currency, BigDecimal number) {
        return number.scale() <= currency.getDecimalPlaces();
    }

    /**
     * An amount from a database column of fixed scale.
     *
     * @throws ArithmeticException if the number has more decimals than the currency: nothing is ever cut (MO-1)
     */
    public static Money stored(CurrencyUnit currency, BigDecimal number) {
        return Money.of(currency, number.setScale(currency.getDecimalPlaces(), RoundingMode.UNNECESSARY));
    }

    /** The number with the decimals of its currency, as interfaces show it: {@code 1234.50}, {@code 167}, {@code 0.000}. */
    public static String plain(Money amount) {
        return amount.getAmount().toPlainString();
    }
}
