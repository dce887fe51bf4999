package org.creditback.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.creditback.server.StartFailure;
import org.jspecify.annotations.Nullable;

/** A CSV file that the person at the keyboard asked for; where none was asked for, rows go nowhere. */
final class ResultFile implements AutoCloseable {

    private final @Nullable Path file;
    private final @Nullable CsvWriter csv;

    private ResultFile(@Nullable Path file, @Nullable CsvWriter csv) {
        this.file = file;
        this.csv = csv;
    }

    /**
     * Begins a file, in place of an earlier one.
     *
     * @param file null for none
     */
    static ResultFile begin(@Nullable Path file, List<String> columns) {
        if (file == null) {
            return new ResultFile(null, null);
        }
        try {
            CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(Files.newBufferedWriter(file, UTF_8));
            ResultFile result = new ResultFile(file, csv);
            result.row(columns);
            return result;
        } catch (IOException failure) {
            throw unwritable(file, failure);
        }
    }

    void row(List<String> values) {
        if (csv != null) {
            try {
                csv.writeRecord(values);
            } catch (UncheckedIOException failure) {
                throw unwritable(file, failure);
            }
        }
    }

    @Override
    public void close() {
        if (csv != null) {
            try {
                csv.close();
            } catch (IOException failure) {
                throw unwritable(file, failure);
            }
        }
    }

    private static StartFailure unwritable(@Nullable Path file, Exception failure) {
        String why = failure instanceof NoSuchFileException ? "its folder does not exist" : failure.getMessage();
        return new StartFailure(
                "The file " + file + " cannot be written (" + why
                        + "): name one in a folder that exists and that you may write to.",
                failure);
    }
}
