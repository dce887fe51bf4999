package org.creditback.payables.internal.check;

import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.joda.money.Money;

/** An amount as a check says it in words, so that nobody adds a digit. */
public final class AmountWords {

    private AmountWords() {}

    /**
     * Whole units in words, the rest as a fraction: "one hundred twelve 50/100 EUR".
     *
     * <p>The fraction has as many digits as the currency has decimals; a currency without decimals has none.
     *
     * @param amount not negative
     */
    public static String of(Money amount, Locale language) {
        BigDecimal whole = amount.getAmount().setScale(0, RoundingMode.DOWN);
        int decimals = amount.getCurrencyUnit().getDecimalPlaces();
        // An invisible hyphen joins long words for line breaks; on paper it would be a hole.
        String words = new RuleBasedNumberFormat(ULocale.forLocale(language), RuleBasedNumberFormat.SPELLOUT)
                .format(new com.ibm.icu.math.BigDecimal(whole))
                .replace("\u00ad", "");
        String rest = decimals == 0 ? "" : " " + fraction(amount.getAmount().subtract(whole), decimals);
        return words + rest + " " + amount.getCurrencyUnit().getCode();
    }

    private static String fraction(BigDecimal rest, int decimals) {
        String digits = rest.movePointRight(decimals).toBigInteger().toString();
        return "0".repeat(decimals - digits.length()) + digits + "/1" + "0".repeat(decimals);
    }
}
