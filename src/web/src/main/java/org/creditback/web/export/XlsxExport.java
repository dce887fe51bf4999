package org.creditback.web.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Writes XLSX: amounts and dates are typed cells, text stays text. */
public final class XlsxExport {

    // The format has no more; a longer list goes on in the next sheet.
    private static final int ROWS_PER_SHEET = 1_048_576;

    // Enough to find the time between two flushes, little enough for the memory.
    private static final int ROWS_IN_MEMORY = 1000;

    private final Workbook workbook;
    private final ExportRows rows;
    private final int rowsPerSheet;
    private Worksheet sheet;
    private int row;
    private int sheets = 1;

    private XlsxExport(Workbook workbook, ExportRows rows, int rowsPerSheet) {
        this.workbook = workbook;
        this.rows = rows;
        this.rowsPerSheet = rowsPerSheet;
        this.sheet = sheet("1");
    }

    /**
     * Writes all rows, and on a sheet of its own what they are; the stream stays open.
     *
     * @param about names to values, such as filter, user and time
     */
    public static void write(ExportRows rows, Map<String, String> about, OutputStream out) throws IOException {
        write(rows, about, out, ROWS_PER_SHEET);
    }

    static void write(ExportRows rows, Map<String, String> about, OutputStream out, int rowsPerSheet)
            throws IOException {
        Workbook workbook = new Workbook(out, "Creditback", "1.0");
        try {
            XlsxExport export = new XlsxExport(workbook, rows, rowsPerSheet);
            rows.forEach(export::add);
            export.sheet.finish();
            export.about(about);
            workbook.finish();
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    // A date and most amounts; a spreadsheet shows ##### for what is too wide.
    private static final int NARROWEST = 14;

    private Worksheet sheet(String name) {
        Worksheet fresh = workbook.newWorksheet(name);
        List<String> columns = rows.columns();
        for (int column = 0; column < columns.size(); column++) {
            fresh.value(0, column, columns.get(column));
            fresh.style(0, column).bold().set();
            fresh.width(column, Math.max(NARROWEST, columns.get(column).length() + 2));
        }
        fresh.freezePane(0, 1);
        row = 1;
        return fresh;
    }

    private void add(@Nullable Object... values) {
        try {
            if (row == rowsPerSheet) {
                sheet.finish();
                sheets++;
                sheet = sheet(Integer.toString(sheets));
            }
            for (int column = 0; column < values.length; column++) {
                cell(column, values[column]);
            }
            row++;
            if (row % ROWS_IN_MEMORY == 0) {
                sheet.flush();
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void cell(int column, @Nullable Object value) {
        if (value instanceof Money amount) {
            int decimals = amount.getCurrencyUnit().getDecimalPlaces();
            sheet.value(row, column, amount.getAmount());
            sheet.style(row, column)
                    .format(decimals == 0 ? "0" : "0." + "0".repeat(decimals))
                    .set();
        } else if (value instanceof LocalDate date) {
            sheet.value(row, column, date);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else if (value instanceof Integer || value instanceof Long) {
            sheet.value(row, column, (Number) value);
        } else if (value instanceof Boolean truth) {
            sheet.value(row, column, truth);
        } else if (value != null) {
            // In place, not in the table of shared texts, which would stay in memory to the end.
            sheet.inlineString(row, column, Cells.text(value));
        }
    }

    private void about(Map<String, String> about) throws IOException {
        if (about.isEmpty()) {
            return;
        }
        Worksheet facts = workbook.newWorksheet("i");
        int line = 0;
        for (Map.Entry<String, String> fact : about.entrySet()) {
            facts.value(line, 0, fact.getKey());
            facts.value(line, 1, Cells.guarded(fact.getValue()));
            line++;
        }
        facts.finish();
    }
}
