package org.creditback.web.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;

/** A table over any number of pages; its head stands on each. */
final class Table {

    static final int GAP = 500;
    private static final int PADDING = 180;

    private final Sheets sheets;
    private final Structure structure;
    private final Fonts fonts;
    private final Lines lines;
    private final Columns columns;
    private final boolean[] right;
    private final int size;
    private final List<List<String>> heads;
    private final COSDictionary element;

    /**
     * Begins a table with its head.
     *
     * @param numbers which columns hold numbers: they end at the right
     */
    Table(Paper paper, List<String> heads, Columns columns, boolean[] numbers, int size) throws IOException {
        this.sheets = paper.sheets();
        this.structure = paper.structure();
        this.fonts = paper.fonts();
        this.lines = paper.lines();
        this.columns = columns;
        this.right = numbers.clone();
        this.size = size;
        this.heads = broken(heads, fonts.strong());
        element = structure.group("Table", structure.document());
        if (!sheets.hasRoom(2 * height(this.heads))) {
            sheets.turn();
        }
        head(false);
    }

    /** Writes a row; on the next page where it does not fit. */
    void row(List<String> texts, boolean strong) throws IOException {
        Typeface typeface = strong ? fonts.strong() : fonts.plain();
        List<List<String>> cells = fitting(broken(texts, typeface));
        if (!sheets.hasRoom(height(cells))) {
            sheets.turn();
            head(true);
        }
        cells(cells, typeface, structure.group("TR", element), "TD");
        sheets.moveDown(height(cells));
        sheets.rule(columns.left(0), columns.total());
    }

    // Said again on a page it is no part of the table.
    private void head(boolean again) throws IOException {
        sheets.shade(columns.left(0) - PADDING, columns.total() + 2 * PADDING, height(heads));
        if (again) {
            for (int column = 0; column < columns.count(); column++) {
                sheets.decorate(piece(heads.get(column), fonts.strong(), column));
            }
        } else {
            cells(heads, fonts.strong(), structure.group("TR", element), "TH");
        }
        sheets.moveDown(height(heads));
    }

    private void cells(List<List<String>> cells, Typeface typeface, COSDictionary row, String type) throws IOException {
        for (int column = 0; column < columns.count(); column++) {
            sheets.write(row, type, piece(cells.get(column), typeface, column));
        }
    }

    private Piece piece(List<String> cell, Typeface typeface, int column) {
        return new Piece(
                cell,
                typeface,
                size,
                columns.left(column),
                sheets.down() + PADDING,
                columns.width(column),
                right[column]);
    }

    private List<List<String>> broken(List<String> texts, Typeface typeface) {
        List<List<String>> cells = new ArrayList<>();
        for (int column = 0; column < columns.count(); column++) {
            cells.add(lines.of(texts.get(column), typeface, size, columns.width(column)));
        }
        return cells;
    }

    // A cell that is higher than a page ends with dots instead of turning pages for ever.
    private List<List<String>> fitting(List<List<String>> cells) {
        int most = (sheets.room(height(heads)) - 2 * PADDING) / Piece.leading(size);
        return cells.stream()
                .map(cell -> {
                    if (cell.size() <= most) {
                        return cell;
                    }
                    List<String> shown = new ArrayList<>(cell.subList(0, most - 1));
                    shown.add("…");
                    return shown;
                })
                .toList();
    }

    private int height(List<List<String>> cells) {
        int most = cells.stream().mapToInt(List::size).max().orElse(1);
        return most * Piece.leading(size) + 2 * PADDING;
    }
}
