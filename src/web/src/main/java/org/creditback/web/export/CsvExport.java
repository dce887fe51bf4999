package org.creditback.web.export;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.util.Arrays;

/** Writes CSV: UTF-8, quoted as RFC 4180 says, a header row, lines ended by a line feed. */
public final class CsvExport {

    private CsvExport() {}

    /** Writes all rows; the stream stays open. */
    public static void write(ExportRows rows, OutputStream out) throws IOException {
        OutputStreamWriter text = new OutputStreamWriter(out, UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        csv.writeRecord(rows.columns());
        rows.forEach(
                values -> csv.writeRecord(Arrays.stream(values).map(Cells::text).toList()));
        csv.flush();
        text.flush();
    }
}
