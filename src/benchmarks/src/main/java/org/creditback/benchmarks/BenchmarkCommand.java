package org.creditback.benchmarks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.creditback.benchmarks.HeapLog.Heap;

/**
 * {@code ./mvnw -Pbenchmark verify}: the job in WildFly against its set-based twin in SQL, in turns on equal legal entities.
 *
 * <p>{@code -Dcreditback.benchmark=profile}, {@code =import}, {@code =lists} and {@code =payments} do something else instead.
 */
public final class BenchmarkCommand {

    private final BenchmarkSettings settings;
    private final Workbench bench;
    private final Books books;
    private final Job job;
    private final List<Round> rounds = new ArrayList<>();

    private BenchmarkCommand(BenchmarkSettings settings, Workbench bench) {
        this.settings = settings;
        this.bench = bench;
        this.books = new Books(bench);
        this.job = new Job(bench.management(), books);
    }

    public static void main(String[] arguments) {
        BenchmarkSettings settings = BenchmarkSettings.ofThisProcess();
        try (Workbench bench = Workbench.open(settings)) {
            switch (settings.what()) {
                case "compare" -> new BenchmarkCommand(settings, bench).measure();
                case "profile" -> new Profile(settings, bench).take();
                case "import" -> new LargeImport(settings, bench).measure();
                case "lists" -> new LargeLists(settings, bench).measure();
                case "payments" -> new LargePayments(settings, bench).measure();
                default -> throw new IllegalArgumentException("-Dcreditback.benchmark=" + settings.what());
            }
        }
    }

    /** The turns of one round, each over books of its own. */
    record Round(Timing twin, Timing one, Timing two) {}

    private void measure() {
        long statements = statementsPerChunk();
        Heap small = heapOf(() -> run("SMALL", settings.smaller(), 1));
        Heap large = heapOf(() -> {
            for (int number = 1; number <= settings.rounds(); number++) {
                rounds.add(round(number));
            }
        });
        List<String> broken = books.violations();
        if (!broken.isEmpty()) {
            throw new IllegalStateException("invariants are broken, so there is no figure: " + broken);
        }
        new ResultFile(settings, books.version()).write(rounds, statements, small, large);
    }

    // Small chunks, so that what every chunk sends stands out from what is sent once; it warms the server up, too.
    private long statementsPerChunk() {
        books.generate("STATEMENTS", settings.smaller());
        books.forgetStatements();
        Timing timing = job.run("STATEMENTS", 1, 100);
        return books.statementsPerChunk(timing.reimbursed() / 100);
    }

    private Round round(int number) {
        List<Integer> turns = new ArrayList<>(List.of(0, 1, 2));
        Collections.rotate(turns, number);
        Timing[] timings = new Timing[3];
        for (int turn : turns) {
            timings[turn] = run("ROUND" + number + "_" + turn, settings.customers(), turn);
        }
        Round round = new Round(timings[0], timings[1], timings[2]);
        compare(round.one(), round.twin());
        compare(round.two(), round.twin());
        return round;
    }

    private Timing run(String entity, int customers, int partitions) {
        books.generate(entity, customers);
        Timing timing = partitions == 0 ? books.twin(entity) : job.run(entity, partitions, Books.CHUNK);
        System.out.println(
                (partitions == 0 ? "twin" : "job, " + partitions + " partition(s)") + " of " + entity + ": " + timing);
        return timing;
    }

    private void compare(Timing job, Timing twin) {
        List<String> differences = books.differences(job, twin);
        if (!differences.isEmpty()) {
            throw new IllegalStateException("job and twin differ, so there is no figure: " + differences);
        }
    }

    private Heap heapOf(Runnable work) {
        HeapLog log = bench.heap();
        work.run();
        return log.sinceOpened();
    }
}
