package org.creditback.report;

import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The words for codes, as the pages say them. */
final class Words {

    private static final ResourceBundle WORDS = ResourceBundle.getBundle("org.creditback.report.words");

    private Words() {}

    /** The word for a code of a kind, {@code decline.OPEN_DEBIT}; the code itself where there is none. */
    static String of(String kind, String code) {
        try {
            return WORDS.getString(kind + "." + code);
        } catch (MissingResourceException unknown) {
            return code;
        }
    }
}
