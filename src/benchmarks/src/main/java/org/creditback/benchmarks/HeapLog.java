package org.creditback.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The server's log of garbage collections: what a collection leaves is what the server needs. */
final class HeapLog {

    private static final Pattern PAUSE = Pattern.compile("Pause .* (\\d+)M->(\\d+)M\\(\\d+M\\)");

    private final Path file;
    private final int before;

    HeapLog(Path file) {
        this.file = file;
        this.before = lines(file).size();
    }

    /**
     * The heap since this log was opened, in MB.
     *
     * @param peak      the most in use, garbage included
     * @param collected the most in use after a collection
     */
    record Heap(int peak, int collected) {}

    Heap sinceOpened() {
        int peak = 0;
        int collected = 0;
        for (String line : lines(file).subList(before, lines(file).size())) {
            Matcher pause = PAUSE.matcher(line);
            if (pause.find()) {
                peak = Math.max(peak, Integer.parseInt(pause.group(1)));
                collected = Math.max(collected, Integer.parseInt(pause.group(2)));
            }
        }
        return new Heap(peak, collected);
    }

    private static List<String> lines(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
