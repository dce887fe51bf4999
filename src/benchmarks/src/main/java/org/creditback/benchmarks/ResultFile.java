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
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditback.benchmarks.BenchmarkCommand.Round;
import org.creditback.benchmarks.HeapLog.Heap;
import org.creditback.benchmarks.LargeImport.Taken;
import org.creditback.benchmarks.LargePayments.Paid;

/** Writes what was measured, for people. */
final class ResultFile {

    private final BenchmarkSettings settings;
    private final String database;

    ResultFile(BenchmarkSettings settings, String database) {
        this.settings = settings;
        this.database = database;
    }

    void write(List<Round> rounds, long statements, Heap small, Heap large) {
        write(head() + table(rounds) + tail(rounds, statements, small, large));
    }

    void writeImport(List<Taken> taken) {
        write("""
                # Import of %,d open items: %s

                - Command: `./mvnw -Pbenchmark verify -Dcreditback.benchmark=import -Dcreditback.benchmark.items=%d -Dcreditback.benchmark.name=%s`
                %s
                - Each file is one REST call; the server's heap may grow to 1 GB. Every row is accepted and every invariant holds afterwards.

                | File | Rows | MB | s | Rows/s | Heap after a collection, at most MB | with garbage MB |
                |---|---|---|---|---|---|---|
                """.formatted(settings.items(), settings.name(), settings.items(), settings.name(), machine())
                + taken.stream().map(Taken::line).collect(Collectors.joining()));
    }

    void writeLists(List<ListRequest> requests, Map<String, ListRequest> empty, String sizes) {
        long slow = requests.stream().filter(ListRequest::isSlow).count();
        write("""
                # Lists over the books of %,d customers: %s

                - Command: `./mvnw -Pbenchmark verify -Dcreditback.benchmark=lists -Dcreditback.benchmark.customers=%d -Dcreditback.benchmark.requests=%d -Dcreditback.benchmark.name=%s`
                %s
                - Data: %s
                - Each row is a page with 50 lines in the server, asked over HTTP by one person with a session, the whole answer; milliseconds.
                  The pages are asked in rounds after a warm-up. The last column is the median beside that of the same list in empty books
                - Above %.0f ms at the 95th percentile: %d of %d

                | List | Request | Times | Median | 95th percentile | Longest | Beside the empty list |
                |---|---|---|---|---|---|---|
                """.formatted(
                                settings.customers(),
                                settings.name(),
                                settings.customers(),
                                settings.requests(),
                                settings.name(),
                                machine(),
                                sizes,
                                ListRequest.LIMIT_MILLIS,
                                slow,
                                requests.size())
                + requests.stream()
                        .map(request -> request.line(empty.get(request.list())))
                        .collect(Collectors.joining()));
    }

    void writePayments(List<Paid> rounds, Heap heap) {
        StringBuilder text = new StringBuilder("""
                # A journal of %,d payments against its set-based twin: %s

                - Command: `./mvnw -Pbenchmark verify -Dcreditback.benchmark=payments -Dcreditback.benchmark.payments=%d -Dcreditback.benchmark.rounds=%d -Dcreditback.benchmark.name=%s`
                %s
                - Each act is one REST call, from the request to the whole answer; approval is submission and approval. One payment per invoice, one file
                - Twin: set-based SQL in one session of the server, same tables, keys and triggers. Its file has the payments' elements but is neither
                  checked nor transliterated
                - Both left the same rows, every invariant holds; a journal that breaks one has no figure
                - Heap of the server after a collection: at most %d MB; with garbage %d MB

                | Round | | Payments | Proposal s | Approval s | Generation s | Posting s | Whole s |
                |---|---|---|---|---|---|---|---|
                """.formatted(
                        rounds.get(0).journal().payments(),
                        settings.name(),
                        settings.payments(),
                        settings.rounds(),
                        settings.name(),
                        machine(),
                        heap.collected(),
                        heap.peak()));
        for (int number = 1; number <= rounds.size(); number++) {
            Paid round = rounds.get(number - 1);
            text.append("| %d | twin | %s |%n".formatted(number, round.twin().seconds()))
                    .append("| %d | journal | %s |%n"
                            .formatted(number, round.journal().seconds()))
                    .append("| %d | twin's time / this time | | %s |%n"
                            .formatted(number, round.journal().beside(round.twin())));
        }
        write(text.toString());
    }

    private void write(String text) {
        Path file = settings.results().resolve(LocalDate.now(Clock.systemUTC()) + "-" + settings.name() + ".md");
        try {
            Files.createDirectories(file.getParent());
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
                %s
                - Data: %d customers, open debit mode EXCLUDE, chunks of %d reimbursed customers; each turn on a fresh legal entity, the turns
                  of a round in rotating order
                - Twin: set-based SQL in one session of the server, same tables, keys and triggers; it commits after the request, the freeze,
                  each chunk and the proof, as the job does
                - Job and twin left the same rows, every invariant holds; a run that breaks one has no figure

                """.formatted(
                        settings.name(),
                        settings.customers(),
                        settings.rounds(),
                        settings.name(),
                        machine(),
                        settings.customers(),
                        Books.CHUNK);
    }

    private String machine() {
        return """
                - Machine: %d cores of %s (%s), Java %s, %s, PostgreSQL %s on the same cores, fsync and synchronous commit on; load at the end %.1f""".formatted(
                        Runtime.getRuntime().availableProcessors(),
                        processor(),
                        System.getProperty("os.arch"),
                        System.getProperty("java.version"),
                        settings.server().getFileName(),
                        database,
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    private static String processor() {
        Path file = Path.of("/proc/cpuinfo");
        if (!Files.isReadable(file)) {
            return "an unknown processor";
        }
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("an unknown processor");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
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

                | Median of %d rounds, s | Freeze | Transfer | Proof | Whole |
                |---|---|---|---|---|
                %s%s%s
                | Twin's median / job's median | Freeze | Transfer | Proof | Whole |
                |---|---|---|---|---|
                %s%s
                - Statements of the server per chunk, the batch container's own included: %d
                - Heap of the server after a collection: at most %d MB at %d customers, %d MB at %d; with garbage %d and %d MB
                """.formatted(
                        rounds.size(),
                        seconds("twin", rounds, Round::twin),
                        seconds("job, 1 partition", rounds, Round::one),
                        seconds("job, 2 partitions", rounds, Round::two),
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

    private static String seconds(String name, List<Round> rounds, Turn turn) {
        return row("%.1f", name, part -> median(rounds, turn, part) / 1000);
    }

    private static String ratios(String name, List<Round> rounds, Turn turn) {
        return row("%.2f", name, part -> median(rounds, Round::twin, part) / median(rounds, turn, part));
    }

    private static String row(String format, String name, ToDoubleFunction<ToLongFunction<Timing>> figure) {
        return Stream.<ToLongFunction<Timing>>of(Timing::freeze, Timing::transfer, Timing::proof, Timing::whole)
                .map(part -> String.format(Locale.ROOT, format, figure.applyAsDouble(part)))
                .collect(Collectors.joining(" | ", "| " + name + " | ", " |\n"));
    }

    private static double median(List<Round> rounds, Turn turn, ToLongFunction<Timing> part) {
        long[] sorted = rounds.stream().map(turn::of).mapToLong(part).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
    }
}
