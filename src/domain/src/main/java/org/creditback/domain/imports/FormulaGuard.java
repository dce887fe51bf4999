package org.creditback.domain.imports;

import java.util.regex.Pattern;

/**
 * The apostrophe before a text that a spreadsheet would calculate (ASVS 1.2.10).
 *
 * <p>Rejected rows go out with it, and files come in without it: {@code off(on(text))} is the text. A plain number is no formula.
 */
public final class FormulaGuard {

    private static final String STARTS = "=+-@\t\r\n\0";
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+(\\.[0-9]+)?");

    private FormulaGuard() {}

    /** The text as a spreadsheet may open it. */
    public static String on(String text) {
        int quotes = quotes(text);
        boolean plain = quotes == 0 && NUMBER.matcher(text).matches();
        return isFormula(text, quotes) && !plain ? "'" + text : text;
    }

    /** The text as it was meant. */
    public static String off(String text) {
        int quotes = quotes(text);
        return quotes > 0 && isFormula(text, quotes) ? text.substring(1) : text;
    }

    private static boolean isFormula(String text, int quotes) {
        return quotes < text.length() && STARTS.indexOf(text.charAt(quotes)) >= 0;
    }

    private static int quotes(String text) {
        int quotes = 0;
        while (quotes < text.length() && text.charAt(quotes) == '\'') {
            quotes++;
        }
        return quotes;
    }
}
