package org.creditback.web.pdf;

import java.util.List;

/**
 * Lines of text at a place of a page.
 *
 * @param lines    as they are broken
 * @param typeface of all of them
 * @param size     of the letters
 * @param left     where they begin
 * @param top      of the first
 * @param width    of the place
 * @param right    they end at the right side of the place
 */
record Piece(List<String> lines, Typeface typeface, int size, int left, int top, int width, boolean right) {

    /** From one line to the next. */
    int leading() {
        return leading(size);
    }

    static int leading(int size) {
        return size * 13 / 10;
    }
}
