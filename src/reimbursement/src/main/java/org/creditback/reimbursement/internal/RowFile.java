package org.creditback.reimbursement.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.util.ArrayList;
import java.util.List;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.imports.ImportKind;
import org.creditback.domain.imports.ImportedRow;
import org.creditback.reimbursement.OriginalRow;
import org.jspecify.annotations.Nullable;

/** Reads the rows of a file one after the other: CSV after RFC 4180 in UTF-8, a byte order mark allowed, a header row first. */
public final class RowFile {

    // Longer than any field that is in order by a factor of a thousand; a quote that is never closed ends here.
    private static final int LONGEST_FIELD = 1 << 18;

    // Together with LONGEST_FIELD the memory that a file can take, whatever its size.
    private static final long MOST_CHARACTERS = 1 << 22;

    private final ClosedQuotes text;
    private final CloseableIterator<CsvRecord> records;
    private final RowHeader header;
    private long line = 1;

    /** Reads the header; a Refusal BAD_HEADER names the column that is missing or unknown. */
    RowFile(ImportKind kind, InputStream file) {
        this.text = new ClosedQuotes(new InputStreamReader(
                file,
                UTF_8.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
        this.records = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .maxBufferSize(LONGEST_FIELD)
                .ofCsvRecord(text)
                .iterator();
        this.header = RowHeader.of(kind, hasNext() ? next().getFields() : List.of());
    }

    /** The next rows, about so many; empty at the end of the file. */
    List<ImportedRow> next(int rows) {
        List<ImportedRow> batch = new ArrayList<>(rows);
        long characters = 0;
        while (batch.size() < rows && characters < MOST_CHARACTERS && hasNext()) {
            CsvRecord record = next();
            batch.add(header.row(record));
            characters += record.getFields().stream().mapToInt(String::length).sum();
        }
        return batch;
    }

    /** The columns in the order of the file. */
    List<String> columns() {
        return header.columns();
    }

    /** The next row as it stands in the file; null at the end. */
    @Nullable
    OriginalRow original() {
        return hasNext() ? header.original(next()) : null;
    }

    private boolean hasNext() {
        try {
            boolean more = records.hasNext();
            if (!more && text.endsInsideQuotes()) {
                throw unreadable();
            }
            return more;
        } catch (CsvParseException | UncheckedIOException malformed) {
            throw unreadable();
        }
    }

    private CsvRecord next() {
        CsvRecord record = records.next();
        line = record.getStartingLineNumber();
        return record;
    }

    private Refusal unreadable() {
        return new Refusal(RefusalReason.UNREADABLE_FILE, line);
    }
}
