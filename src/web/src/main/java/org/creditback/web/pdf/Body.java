package org.creditback.web.pdf;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitWidthDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.jspecify.annotations.Nullable;

/** The rows of a list on their way to the pages, and what they add up to. */
final class Body {

    // Enough to know what the columns need, little enough to wait for.
    private static final int SAMPLE = 200;
    private static final int MOST_BOOKMARKS = 1_000;
    private static final int SIZE = 850;
    private static final int SMALL_SIZE = 620;
    private static final int MANY_COLUMNS = 12;

    private final Paper paper;
    private final PdfHead head;
    private final List<String> columns;
    private final CellTexts texts;
    private final Totals totals;
    private final PDDocumentOutline bookmarks;
    private final boolean[] numbers;
    private final int size;
    private final List<List<String>> sample = new ArrayList<>();
    private @Nullable Table table;
    private int rows;
    private int marked;
    private String lastFirst = "";

    Body(Paper paper, PdfHead head, List<String> columns, PDDocumentOutline bookmarks) {
        this.paper = paper;
        this.head = head;
        this.columns = columns;
        this.bookmarks = bookmarks;
        List<@Nullable String> prefixes = new ArrayList<>();
        columns.forEach(column -> prefixes.add(head.prefixes().get(column)));
        texts = new CellTexts(head.texts(), prefixes);
        totals = new Totals(columns);
        numbers = new boolean[columns.size()];
        size = columns.size() > MANY_COLUMNS ? SMALL_SIZE : SIZE;
    }

    void add(@Nullable Object[] values) throws IOException {
        rows++;
        if (rows > PdfDocument.MOST_ROWS) {
            throw new Refusal(RefusalReason.TOO_MANY_ROWS, PdfDocument.MOST_ROWS);
        }
        totals.add(values);
        List<String> row = texts.of(values);
        if (table != null) {
            write(table, row);
            return;
        }
        for (int column = 0; column < values.length; column++) {
            numbers[column] |= CellTexts.isNumber(values[column]);
        }
        sample.add(row);
        if (sample.size() == SAMPLE) {
            writeSample();
        }
    }

    private void writeSample() throws IOException {
        Columns widths = Columns.of(columns, sample, paper.fonts(), paper.lines(), size, Table.GAP);
        Table begun = new Table(paper, columns, widths, numbers, size);
        for (List<String> row : sample) {
            write(begun, row);
        }
        table = begun;
        sample.clear();
    }

    // Rows of the same first value stand together, such as those of a run: a bookmark leads to them.
    private void write(Table target, List<String> row) throws IOException {
        target.row(row, false);
        if (!row.get(0).equals(lastFirst) && marked < MOST_BOOKMARKS) {
            marked++;
            bookmark(columns.get(0) + " " + row.get(0));
        }
        lastFirst = row.get(0);
    }

    /** Writes what is still here, then the totals. */
    void end() throws IOException {
        if (rows == 0) {
            new Paragraphs(paper).write("P", head.texts().text("msg.emptyFiltered"), SIZE, false);
            return;
        }
        if (table == null) {
            writeSample();
        }
        if (!totals.isEmpty()) {
            writeTotals();
        }
    }

    private void writeTotals() throws IOException {
        String title = head.texts().text("run.totals");
        List<String> heads =
                totals.heads(head.texts().text("field.currency"), head.texts().text("pdf.rows"));
        List<List<String>> sums = totals.rows(texts);
        boolean[] right = new boolean[heads.size()];
        for (int column = 1; column < right.length; column++) {
            right[column] = true;
        }
        new Paragraphs(paper).write("H2", title, SIZE * 13 / 10, true);
        bookmark(title);
        Columns widths = Columns.of(heads, sums, paper.fonts(), paper.lines(), SIZE, 2 * Table.GAP);
        Table sum = new Table(paper, heads, widths, right, SIZE);
        for (List<String> row : sums) {
            sum.row(row, false);
        }
        List<String> total = totals.total(head.texts().text("field.total"), texts);
        if (!total.isEmpty()) {
            sum.row(total, true);
        }
    }

    private void bookmark(String title) {
        PDPageFitWidthDestination place = new PDPageFitWidthDestination();
        place.setPage(paper.sheets().page());
        PDOutlineItem item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(place);
        bookmarks.addLast(item);
    }
}
