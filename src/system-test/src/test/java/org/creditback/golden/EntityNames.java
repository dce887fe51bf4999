package org.creditback.golden;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The words of a case as the server has them.
 *
 * @param prefix of the case: its legal entities have names of their own on a server that all cases share
 */
record EntityNames(String prefix) {

    /** {@code NL01} of case E1 is {@code E1-NL01}. */
    String of(String entity) {
        return prefix + "-" + entity;
    }

    /** {@code BU001} is BusinessUnit=BU001. */
    static String dimensions(String text) {
        return text.equals("-")
                ? ""
                : Arrays.stream(text.split(";"))
                        .map(pair -> pair.contains("=") ? pair : "BusinessUnit=" + pair)
                        .collect(Collectors.joining(";"));
    }

    /** The other way. */
    static String shortDimensions(String text) {
        return text.isEmpty() ? "-" : text.replace("BusinessUnit=", "");
    }

    static String documentType(String type) {
        return type.equals("creditnote") ? "CREDIT_NOTE" : type.toUpperCase(Locale.ROOT);
    }
}
