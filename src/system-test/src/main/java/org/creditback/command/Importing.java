package org.creditback.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.creditback.client.CallRefused;
import org.creditback.client.ImportAnswer;
import org.creditback.client.ImportCalls;
import org.creditback.client.ImportCalls.Kind;
import org.creditback.client.RejectedRow;
import org.creditback.report.ImportedFile;
import org.creditback.report.ImportedFile.Rejections;
import org.creditback.report.Terminal;

/** Imports the files of a data folder, those that exist, in the order in which one needs the other. */
record Importing(ImportCalls calls, DataFolder data, ResultFile rejectedRows, Terminal terminal) {

    static final List<String> COLUMNS = List.of("file", "line", "column", "value", "code", "message");

    List<ImportedFile> all() {
        List<ImportedFile> files = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (data.has(kind)) {
                files.add(one(kind));
            }
        }
        List<String> unknown = data.unknownTables();
        if (!unknown.isEmpty()) {
            terminal.line("Not read, since no import has these names: " + String.join(", ", unknown));
        }
        return files;
    }

    private ImportedFile one(Kind kind) {
        Progress progress = new Progress(kind.file(), data.length(kind).orElse(0L), new AtomicLong(), new AtomicLong());
        Map<String, Rejections> rejected = new TreeMap<>();
        long start = System.nanoTime();
        ImportAnswer answer;
        try {
            answer = calls.send(
                    kind,
                    () -> new RowsOnTheWay(data.open(kind), progress.bytes, progress.lines),
                    () -> terminal.progress(progress.text()),
                    row -> keep(kind, rejected, row));
        } catch (CallRefused refused) {
            throw refused.of("The import of " + data.nameOf(kind.file()), "Correct it there.");
        }
        ImportedFile file =
                new ImportedFile(kind.file(), answer, rejected, Duration.ofNanos(System.nanoTime() - start));
        terminal.line(String.format(
                Locale.ROOT,
                "%-20s %,11d rows read, %,d rejected, %.1f s",
                file.file(),
                answer.read(),
                answer.rejected(),
                file.took().toMillis() / 1000.0));
        return file;
    }

    private void keep(Kind kind, Map<String, Rejections> rejected, RejectedRow row) {
        ImportedFile.count(rejected, row);
        rejectedRows.row(
                List.of(kind.file(), Long.toString(row.line()), row.column(), row.value(), row.code(), row.message()));
    }

    private record Progress(String file, long length, AtomicLong bytes, AtomicLong lines) {

        String text() {
            // The header is a line, too.
            long rows = Math.max(0, lines.get() - 1);
            String sent = String.format(Locale.ROOT, "%-20s %,11d rows sent", file, rows);
            if (length == 0) {
                return sent;
            }
            return bytes.get() < length
                    ? sent + String.format(Locale.ROOT, ", %d %%", bytes.get() * 100 / length)
                    : sent + ", now being checked and booked";
        }
    }
}
