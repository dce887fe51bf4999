package org.creditback.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** {@code -Dcreditback.benchmark=profile}: where the time of one run goes, in the database and in the server. */
final class Profile {

    private final BenchmarkSettings settings;
    private final Books books;
    private final Job job;

    Profile(BenchmarkSettings settings, Workbench bench) {
        this.settings = settings;
        this.books = new Books(bench);
        this.job = new Job(bench.management(), books);
    }

    /** Twice, so that the second run meets a warm server; each leaves its statements, the server its recording. */
    void take() {
        warmUp();
        for (int number = 1; number <= 2; number++) {
            String entity = "PROFILE" + number;
            books.generate(entity, settings.customers());
            books.forgetStatements();
            Timing timing = job.run(entity, settings.partitions(), Books.CHUNK);
            List<String> lines = books.statements();
            System.out.println(entity + ": " + timing);
            write(entity, timing, lines);
        }
    }

    private void warmUp() {
        if (settings.smaller() > 0) {
            books.generate("WARM", settings.smaller());
            System.out.println("WARM: " + job.run("WARM", 1, Books.CHUNK));
        }
    }

    private void write(String entity, Timing timing, List<String> lines) {
        Path file = settings.workFolder().resolve("statements-" + entity + ".txt");
        try {
            Files.writeString(file, timing + "\n" + String.join("\n", lines) + "\n");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
