package org.creditback.report;

import java.util.Locale;
import java.util.function.Consumer;

/** Lines of at most {@link Terminal#WIDTH} characters, with headings and columns. */
final class Paper {

    private static final int NAME = 26;

    private final Consumer<String> out;

    Paper(Consumer<String> out) {
        this.out = out;
    }

    void heading(String text) {
        blank();
        line(text);
        out.accept("-".repeat(Terminal.WIDTH));
    }

    /** A name and what it is; nothing where it is nothing. */
    void pair(String name, String value) {
        if (!value.isEmpty()) {
            line("%-" + NAME + "s%s", name, value);
        }
    }

    /** A name, a number on the right of its column, and a remark. */
    void figure(String name, long number, String remark) {
        line("%-38s%12s   %s", name, Figures.count(number), remark);
    }

    void line(String format, Object... values) {
        out.accept(cut(String.format(Locale.ROOT, format, values).stripTrailing()));
    }

    void blank() {
        out.accept("");
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= Terminal.WIDTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, Terminal.WIDTH - 3)) + "...";
    }
}
