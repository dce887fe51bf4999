package org.creditback.web.text;

import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.creditback.domain.money.QuotedRate;

/** Reads exchange rates as people type them, strictly: digits, and decimals after the separator of the language. */
public final class RateText {

    private RateText() {}

    /**
     * The number that a text says, with a dot before its decimals.
     *
     * @return empty for all else. No grouping: a Dutch reader who types 1.234 may mean either, and a rate a thousand times too high pays money
     */
    public static Optional<String> plain(String text, Locale locale) {
        char decimal = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator();
        Pattern number = Pattern.compile("\\d{1," + QuotedRate.DIGITS + "}(" + Pattern.quote(String.valueOf(decimal))
                + "\\d{1," + QuotedRate.DECIMALS + "})?");
        String typed = text.strip();
        return number.matcher(typed).matches() ? Optional.of(typed.replace(decimal, '.')) : Optional.empty();
    }
}
