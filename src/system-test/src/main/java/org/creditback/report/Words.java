package org.creditback.report;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The words for codes: those of the pages, and a few that only the report has. */
final class Words {

    private static final ResourceBundle PAGES = ResourceBundle.getBundle("org.creditback.web.labels", Locale.ENGLISH);
    private static final ResourceBundle OWN = ResourceBundle.getBundle("org.creditback.report.words", Locale.ROOT);

    private Words() {}

    /** The word for a code of a kind, {@code decline.OPEN_DEBIT}; the code itself where there is none. */
    static String of(String kind, String code) {
        String key = kind + "." + code;
        return Stream.of(OWN, PAGES)
                .filter(words -> words.containsKey(key))
                .map(words -> words.getString(key))
                .findFirst()
                .orElse(code);
    }
}
