package org.creditback.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.creditback.benchmarks.BenchmarkCommand.Round;
import org.creditback.benchmarks.HeapLog.Heap;

/** Writes what was measured, for people. */
final class ResultFile {

    private final BenchmarkSettings settings;
    private final String database;

    ResultFile(BenchmarkSettings settings, String database) {
        this.settings = settings;
        this.database = database;
    }

    void write(List<Round> rounds, long statements, Heap small, Heap large) {
        Path file = settings.results().resolve(LocalDate.now(Clock.systemUTC()) + "-" + settings.name() + ".md");
        try {
            Files.createDirectories(file.getParent());
            String text = head() + table(rounds) + tail(rounds, statements, small, large);
            Files.writeString(file, text);
            System.out.println(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private String head() {
        return """
                # The run against its set-based twin: %s

                - Command: `./mvnw -Pbenchmark verify -Dcreditback.benchmark.customers=%d -Dcreditback.benchmark.rounds=%d -Dcreditback.benchmark.name=%s`
                - Machine: %d cores (%s), Java %s, PostgreSQL %s on the same cores, fsync and synchronous commit on; load at the end %.1f
                - Data: %d customers, open debit mode EXCLUDE, chunks of %d reimbursed customers; each turn on a fresh legal entity
                - Job and twin left the same rows, every invariant holds; a run that breaks one has no figure.

                """.formatted(
                        settings.name(),
                        settings.customers(),
                        settings.rounds(),
                        settings.name(),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("os.arch"),
                        System.getProperty("java.version"),
                        database,
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                        settings.customers(),
                        Books.CHUNK);
    }

    private static String table(List<Round> rounds) {
        StringBuilder table = new StringBuilder("""
                | Round | | Freeze s | Transfer s | Proof s | Whole s | Reimbursed customers/s | Twin's time / this time |
                |---|---|---|---|---|---|---|---|
                """);
        for (int number = 1; number <= rounds.size(); number++) {
            Round round = rounds.get(number - 1);
            table.append(row(number, "twin", round.twin(), round.twin()));
            table.append(row(number, "job, 1 partition", round.one(), round.twin()));
            table.append(row(number, "job, 2 partitions", round.two(), round.twin()));
        }
        return table.toString();
    }

    private static String row(int number, String who, Timing timing, Timing twin) {
        return String.format(
                Locale.ROOT,
                "| %d | %s | %.1f | %.1f | %.1f | %.1f | %d | %.2f |%n",
                number,
                who,
                timing.freeze() / 1000.0,
                timing.transfer() / 1000.0,
                timing.proof() / 1000.0,
                timing.whole() / 1000.0,
                timing.reimbursed() * 1000L / timing.whole(),
                (double) twin.whole() / timing.whole());
    }

    private String tail(List<Round> rounds, long statements, Heap small, Heap large) {
        return """

                | Twin's time / job's time, all rounds | Freeze | Transfer | Proof | Whole |
                |---|---|---|---|---|
                %s%s
                - Statements of the server per chunk, the batch container's own included: %d
                - Heap of the server after a collection: at most %d MB at %d customers, %d MB at %d; with garbage %d and %d MB
                """.formatted(
                        ratios("1 partition", rounds, Round::one),
                        ratios("2 partitions", rounds, Round::two),
                        statements,
                        small.collected(),
                        settings.smaller(),
                        large.collected(),
                        settings.customers(),
                        small.peak(),
                        large.peak());
    }

    private interface Turn {
        Timing of(Round round);
    }

    private static String ratios(String name, List<Round> rounds, Turn turn) {
        return String.format(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f | %.2f |%n",
                name,
                ratio(rounds, turn, Timing::freeze),
                ratio(rounds, turn, Timing::transfer),
                ratio(rounds, turn, Timing::proof),
                ratio(rounds, turn, Timing::whole));
    }

    private static double ratio(List<Round> rounds, Turn turn, ToLongFunction<Timing> part) {
        long twin = rounds.stream().map(Round::twin).mapToLong(part).sum();
        long job = rounds.stream().map(turn::of).mapToLong(part).sum();
        return (double) twin / job;
    }
}
