package org.creditback.web.pdf;

import java.util.Arrays;
import java.util.List;

/** How the columns of a table share the width of a page: by what the first rows say. */
final class Columns {

    // No column is wider because of one long text.
    private static final int WIDEST = 15_000;
    // A word that is longer is broken: a column for it alone would starve the others.
    private static final int WIDEST_WORD = 6_500;

    private final int[] widths;
    private final int[] lefts;

    private Columns(int[] widths, int gap) {
        this.widths = widths;
        lefts = new int[widths.length];
        int left = Sheets.MARGIN;
        for (int column = 0; column < widths.length; column++) {
            lefts[column] = left;
            left += widths[column] + gap;
        }
    }

    /**
     * The widths for texts.
     *
     * @param heads  of the columns
     * @param sample rows, each with a text for each column
     * @param gap    between two columns
     */
    static Columns of(List<String> heads, List<List<String>> sample, Fonts fonts, Lines lines, int size, int gap) {
        int count = heads.size();
        int[] least = new int[count];
        int[] wanted = new int[count];
        for (int column = 0; column < count; column++) {
            String head = Typeface.readable(heads.get(column));
            least[column] = lines.widestWord(head, fonts.strong(), size);
            wanted[column] = fonts.strong().width(head, size);
            for (List<String> row : sample) {
                String text = Typeface.readable(row.get(column));
                least[column] = Math.max(least[column], lines.widestWord(text, fonts.plain(), size));
                wanted[column] = Math.max(wanted[column], fonts.plain().width(text, size));
            }
            least[column] = Math.min(WIDEST_WORD, least[column]);
            wanted[column] = Math.max(least[column], Math.min(WIDEST, wanted[column]));
        }
        return new Columns(shared(least, wanted, Sheets.INNER - gap * (count - 1)), gap);
    }

    // Everybody has what they need before anybody has what they want.
    private static int[] shared(int[] least, int[] wanted, int room) {
        long needed = Arrays.stream(least).sum();
        long more = Arrays.stream(wanted).sum() - needed;
        int[] widths = new int[least.length];
        for (int column = 0; column < least.length; column++) {
            if (needed > room) {
                widths[column] = (int) ((long) least[column] * room / needed);
            } else {
                long extra = Math.min(more, room - needed);
                // A little more than fits exactly: widths are rounded.
                widths[column] = least[column]
                        + (more == 0 ? 0 : (int) ((wanted[column] - least[column]) * extra / more))
                        + (needed + more < room ? 20 : 0);
            }
        }
        return widths;
    }

    int count() {
        return widths.length;
    }

    int width(int column) {
        return widths[column];
    }

    int left(int column) {
        return lefts[column];
    }

    /** From the first to the last. */
    int total() {
        return lefts[count() - 1] + widths[count() - 1] - lefts[0];
    }
}
