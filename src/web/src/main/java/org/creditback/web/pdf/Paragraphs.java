package org.creditback.web.pdf;

import java.io.IOException;
import java.util.List;

/** Text across the page, outside of tables. */
final class Paragraphs {

    private final Paper paper;

    Paragraphs(Paper paper) {
        this.paper = paper;
    }

    /** Writes a paragraph, or a heading with the first lines of what it heads on the same page. */
    void write(String type, String text, int size, boolean heading) throws IOException {
        Sheets sheets = paper.sheets();
        Typeface typeface = heading ? paper.fonts().strong() : paper.fonts().plain();
        List<String> lines = paper.lines().of(text, typeface, size, Sheets.INNER);
        int height = lines.size() * Piece.leading(size);
        int before = heading && sheets.down() > Sheets.MARGIN ? size : 0;
        if (!sheets.hasRoom(before + height + (heading ? 6 * size : 0))) {
            sheets.turn();
            before = 0;
        }
        sheets.moveDown(before);
        sheets.write(
                paper.structure().document(),
                type,
                new Piece(lines, typeface, size, Sheets.MARGIN, sheets.down(), Sheets.INNER, false));
        sheets.moveDown(height + (heading ? size / 2 : size / 5));
    }
}
