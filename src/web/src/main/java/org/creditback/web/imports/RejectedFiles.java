package org.creditback.web.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.List;
import org.creditback.domain.imports.FormulaGuard;
import org.creditback.reimbursement.Imports;
import org.creditback.reimbursement.OriginalRow;
import org.creditback.reimbursement.RejectedRow;
import org.creditback.web.export.CsvExport;
import org.creditback.web.export.ExportRows;
import org.creditback.web.text.Texts;

/**
 * The rejected rows of an import as two files in the same order: the rows as they came, to be corrected and sent again, and why.
 *
 * <p>Two, for a column that the contract does not name refuses a file (interfaces.md 1).
 */
final class RejectedFiles {

    private static final int PAGE = 1_000;

    private RejectedFiles() {}

    /** The columns of the file that was sent, and exactly its rejected rows; the stream stays open. */
    static void rows(Imports imports, long importId, OutputStream out) throws IOException {
        OutputStreamWriter text = new OutputStreamWriter(out, UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        csv.writeRecord(imports.columns(importId));
        List<OriginalRow> page = imports.originals(importId, 0, PAGE);
        while (!page.isEmpty()) {
            page.forEach(row ->
                    csv.writeRecord(row.fields().stream().map(FormulaGuard::on).toList()));
            page = imports.originals(importId, page.get(page.size() - 1).line(), PAGE);
        }
        csv.flush();
        text.flush();
    }

    /** One reason for each of them; {@code row} counts in the file of the rows, the first after the header is 1. */
    static void reasons(Imports imports, long importId, Texts texts, OutputStream out) throws IOException {
        List<String> columns = List.of("row", "line_in_sent_file", "column", "value", "code", "message");
        CsvExport.write(
                ExportRows.of(columns, target -> {
                    long number = 0;
                    List<RejectedRow> page = imports.rejected(importId, 0, PAGE);
                    while (!page.isEmpty()) {
                        for (RejectedRow row : page) {
                            number++;
                            target.row(number, row.line(), row.column(), row.value(), row.code(), texts.rejection(row));
                        }
                        page = imports.rejected(
                                importId, page.get(page.size() - 1).line(), PAGE);
                    }
                }),
                out);
    }
}
