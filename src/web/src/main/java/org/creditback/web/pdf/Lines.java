package org.creditback.web.pdf;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Breaks text into lines: between words, between Chinese characters, and within a word or number that is wider than a line. */
final class Lines {

    private final BreakIterator breaks;

    Lines(Locale locale) {
        breaks = BreakIterator.getLineInstance(locale);
    }

    /** At least one line; each fits into the width unless one character is wider. */
    List<String> of(String text, Typeface typeface, int size, int width) {
        String readable = Typeface.readable(text).strip();
        if (typeface.width(readable, size) <= width) {
            return List.of(readable);
        }
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String piece : pieces(readable)) {
            String rest = piece;
            if (line.length() > 0 && typeface.width(line + piece.stripTrailing(), size) > width) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            while (line.length() == 0 && typeface.width(rest.stripTrailing(), size) > width) {
                int fitting = fitting(rest, typeface, size, width);
                lines.add(rest.substring(0, fitting));
                rest = rest.substring(fitting);
            }
            line.append(rest);
        }
        if (!line.toString().isBlank()) {
            lines.add(line.toString().strip());
        }
        return lines;
    }

    /** The widest part that is not broken between words. */
    int widestWord(String text, Typeface typeface, int size) {
        return pieces(Typeface.readable(text)).stream()
                .mapToInt(piece -> typeface.width(piece.stripTrailing(), size))
                .max()
                .orElse(0);
    }

    private List<String> pieces(String text) {
        List<String> pieces = new ArrayList<>();
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            // Numbers and dates have hyphens too, and are easier read in one piece.
            if (text.charAt(end - 1) != '-' || end == text.length()) {
                pieces.add(text.substring(start, end));
                start = end;
            }
        }
        return pieces;
    }

    private static int fitting(String word, Typeface typeface, int size, int width) {
        int end = 0;
        int used = 0;
        while (end < word.length()) {
            int character = word.codePointAt(end);
            used += typeface.width(character, size);
            if (used > width && end > 0) {
                return end;
            }
            end += Character.charCount(character);
        }
        return end;
    }
}
