package org.creditback.domain.receivables;

import java.util.Optional;

/**
 * One condition on a field of a customer.
 *
 * @param kind     how it compares
 * @param from     the value, the pattern with {@code *}, or the lower end; empty where the range is open
 * @param to       the upper end of a range; empty where it is open, and for the other kinds
 * @param excluded true for {@code !x}: takes away what it matches
 * @see "Rule DI-7"
 */
public record FilterTerm(Kind kind, String from, String to, boolean excluded) {

    /** How a term compares. */
    public enum Kind {
        /** {@code 1001}. */
        EQUAL,
        /** {@code 12*}, {@code *x*}. */
        PATTERN,
        /** {@code A..C}, {@code A..}, {@code ..C}; both ends included, compared by code point. */
        RANGE,
        /** {@code >x}. */
        GREATER,
        /** {@code <x}. */
        LESS
    }

    private static final int LONGEST = 240;

    /** The term as a user writes it. */
    public String text() {
        String term =
                switch (kind) {
                    case EQUAL, PATTERN -> from;
                    case RANGE -> from + ".." + to;
                    case GREATER -> ">" + from;
                    case LESS -> "<" + from;
                };
        return excluded ? "!" + term : term;
    }

    /** Reads one term; empty where it is malformed, blank or longer than 240 characters. */
    public static Optional<FilterTerm> parse(String text) {
        String stripped = text.strip();
        boolean excluded = stripped.startsWith("!");
        String term = excluded ? stripped.substring(1).strip() : stripped;
        if (term.isEmpty() || term.length() > LONGEST || term.startsWith("!")) {
            return Optional.empty();
        }
        int dots = term.indexOf("..");
        if (dots >= 0) {
            String from = term.substring(0, dots).strip();
            String to = term.substring(dots + 2).strip();
            boolean wellFormed = !(from.isEmpty() && to.isEmpty()) && !to.contains("..") && term.indexOf('*') < 0;
            return wellFormed ? Optional.of(new FilterTerm(Kind.RANGE, from, to, excluded)) : Optional.empty();
        }
        if (term.startsWith(">") || term.startsWith("<")) {
            String bound = term.substring(1).strip();
            Kind kind = term.startsWith(">") ? Kind.GREATER : Kind.LESS;
            return bound.isEmpty() || bound.startsWith("=") || bound.indexOf('*') >= 0
                    ? Optional.empty()
                    : Optional.of(new FilterTerm(kind, bound, "", excluded));
        }
        Kind kind = term.indexOf('*') >= 0 ? Kind.PATTERN : Kind.EQUAL;
        return Optional.of(new FilterTerm(kind, term, "", excluded));
    }
}
