package org.creditback.web.export;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.creditback.domain.money.Amounts;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** How a value stands in a cell. */
final class Cells {

    private static final String FORMULA_STARTS = "=+-@\t\r\n\0";

    private Cells() {}

    /** The value as text: amounts with the decimals of their currency, dates ISO; text that a spreadsheet would calculate is quoted. */
    static String text(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Money amount) {
            return Amounts.plain(amount);
        }
        if (value instanceof Instant instant) {
            return instant.truncatedTo(ChronoUnit.SECONDS).toString();
        }
        String text = value.toString();
        return isTyped(value) ? text : guarded(text);
    }

    /** Text that begins like a formula gets an apostrophe, which spreadsheets take as "this is text" (ASVS 1.2.10). */
    static String guarded(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    // A negative number is no formula.
    private static boolean isTyped(Object value) {
        return value instanceof Number || value instanceof Boolean;
    }
}
