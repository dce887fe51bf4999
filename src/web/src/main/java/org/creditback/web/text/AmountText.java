package org.creditback.web.text;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.creditback.domain.money.Amounts;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Reads amounts as people type them, strictly: the whole text or nothing. */
public final class AmountText {

    // No-break space, narrow no-break space, thin space and the plain one separate thousands for the same readers.
    private static final String SPACES = "[ \\u00a0\\u202f\\u2009]";
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,19}(\\.\\d{1,10})?");

    private AmountText() {}

    /**
     * The amount that a text says.
     *
     * @param locale says what separates thousands and decimals: {@code 1.234} is 1234 in Dutch
     * @return empty where the text is no number, groups digits oddly, or has more decimals than the currency (MO-1)
     */
    public static Optional<Money> parse(String text, CurrencyUnit currency, Locale locale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        String grouping = separator(symbols.getGroupingSeparator());
        String number = text.strip().replace('\u2212', '-');
        Pattern grouped = Pattern.compile(
                "-?\\d{1,3}(" + grouping + "\\d{3})+(" + Pattern.quote("" + symbols.getDecimalSeparator()) + "\\d+)?");
        String bare = grouped.matcher(number).matches() ? number.replaceAll(grouping, "") : number;
        if (symbols.getDecimalSeparator() != '.') {
            bare = bare.indexOf('.') >= 0 ? "" : bare.replace(symbols.getDecimalSeparator(), '.');
        }
        if (!PLAIN.matcher(bare).matches()) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(bare);
        return Amounts.fits(currency, value) ? Optional.of(Amounts.stored(currency, value)) : Optional.empty();
    }

    private static String separator(char symbol) {
        return Pattern.matches(SPACES, "" + symbol) ? SPACES : Pattern.quote("" + symbol);
    }
}
