package org.creditback.report;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.creditback.client.ImportAnswer;
import org.creditback.client.RejectedRow;

/**
 * What became of a file.
 *
 * @param file     its name
 * @param answer   rows read, accepted and rejected
 * @param rejected how many rows, and the first of them, by code
 * @param took     from the first byte to the answer
 */
public record ImportedFile(String file, ImportAnswer answer, Map<String, Rejections> rejected, Duration took) {

    /** Rows that were rejected for the same reason. */
    public record Rejections(long count, RejectedRow first) {}

    /** Counts rejected rows by code. */
    public static void count(Map<String, Rejections> rejected, RejectedRow row) {
        rejected.merge(
                row.code(),
                new Rejections(1, row),
                (before, one) -> new Rejections(before.count() + 1, before.first()));
    }

    public ImportedFile {
        rejected = new TreeMap<>(rejected);
    }
}
