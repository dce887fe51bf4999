package org.creditback.domain;

import java.util.Comparator;

/** The order of accounts, numbers and dimensions: by code point, as PostgreSQL's collation C does (rule MO-7). */
public final class CodePoints {

    /** String.compareTo compares UTF-16 units, which puts U+10000 before U+FFFD. */
    public static final Comparator<String> ORDER = CodePoints::compare;

    private CodePoints() {}

    private static int compare(String left, String right) {
        int shorter = Math.min(left.length(), right.length());
        for (int at = 0; at < shorter; at++) {
            char l = left.charAt(at);
            char r = right.charAt(at);
            if (l != r) {
                return Character.isSurrogate(l) == Character.isSurrogate(r)
                        ? Character.compare(l, r)
                        : Character.isSurrogate(l) ? 1 : -1;
            }
        }
        return Integer.compare(left.length(), right.length());
    }
}
