package org.creditback.reimbursement.internal;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.creditback.domain.RuleViolation;

/** What an execution tells the operator at the server's console, whose language is English: one line. */
public final class ConsoleText {

    // The batch container keeps 512 characters of an exit status.
    private static final int LONGEST = 500;

    private ConsoleText() {}

    /** Code and sentence of a refusal. */
    public static String of(RuleViolation refused) {
        Object[] arguments = refused.arguments().stream().map(String::valueOf).toArray();
        try {
            String pattern = ResourceBundle.getBundle("org.creditback.reimbursement.console", Locale.ROOT)
                    .getString(refused.code());
            return cut("REFUSED " + refused.code() + ": " + MessageFormat.format(pattern, arguments));
        } catch (MissingResourceException unheardOf) {
            return cut("REFUSED " + refused.getMessage());
        }
    }

    /** At most as long as the batch container keeps. */
    public static String cut(String line) {
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
