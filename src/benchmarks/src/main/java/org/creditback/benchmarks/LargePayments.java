package org.creditback.benchmarks;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.creditback.client.CreditbackClient;
import org.creditback.client.PaymentCalls;

/** {@code -Dcreditback.benchmark=payments}: a large payment journal over REST and its set-based twin, in turns on equal legal entities. */
final class LargePayments {

    // In the generated books three of ten customers are reimbursed.
    private static final int CUSTOMERS_PER_TEN = 3;
    private static final String METHOD = "SEPA";
    private static final LocalDate POSTING_DATE = LocalDate.of(2026, 7, 15);

    private final BenchmarkSettings settings;
    private final Workbench bench;
    private final Books books;
    private final PaymentCalls calls;

    LargePayments(BenchmarkSettings settings, Workbench bench) {
        this.settings = settings;
        this.bench = bench;
        this.books = new Books(bench);
        URI api = URI.create("http://127.0.0.1:" + bench.httpPort() + "/creditback/api/v1");
        this.calls = new PaymentCalls(new CreditbackClient(api, Workbench.PASSWORD));
    }

    /** A journal's acts, in their order. */
    enum Act {
        PROPOSAL,
        APPROVAL,
        GENERATION,
        POSTING
    }

    /**
     * How long each act took.
     *
     * @param millis in the order of the acts
     */
    record Turn(long journal, int payments, List<Long> millis) {

        long whole() {
            return millis.stream().mapToLong(Long::longValue).sum();
        }

        /** Cells of a table: how many, the acts, the whole. */
        String seconds() {
            return "%,d | %s | %.1f"
                    .formatted(
                            payments,
                            millis.stream()
                                    .map(each -> String.format(Locale.ROOT, "%.1f", each / 1000.0))
                                    .collect(Collectors.joining(" | ")),
                            whole() / 1000.0);
        }

        /** Cells of a table: the other's times over these. */
        String beside(Turn other) {
            List<String> ratios = new ArrayList<>();
            for (int act = 0; act < millis.size(); act++) {
                ratios.add(ratio(other.millis.get(act), millis.get(act)));
            }
            ratios.add(ratio(other.whole(), whole()));
            return String.join(" | ", ratios);
        }

        private static String ratio(long twin, long journal) {
            return String.format(Locale.ROOT, "%.2f", (double) twin / Math.max(1, journal));
        }
    }

    /** The turns of one round. */
    record Paid(Turn twin, Turn journal) {}

    void measure() {
        // A server that is cold tells nothing.
        round("WARM", settings.smaller());
        HeapLog heap = bench.heap();
        List<Paid> rounds = new ArrayList<>();
        for (int number = 1; number <= settings.rounds(); number++) {
            rounds.add(round("PAY" + number, settings.payments() / CUSTOMERS_PER_TEN * 10));
        }
        List<String> broken = books.violations();
        if (!broken.isEmpty()) {
            throw new IllegalStateException("invariants are broken, so there is no figure: " + broken);
        }
        new ResultFile(settings, books.version()).writePayments(rounds, heap.sinceOpened());
    }

    private Paid round(String name, int customers) {
        books.generateOwing(name + "T", customers);
        books.generateOwing(name + "J", customers);
        Turn twin = twin(name + "T");
        Turn journal = journal(name + "J");
        List<String> differences = books.paymentDifferences(journal.journal(), twin.journal());
        if (!differences.isEmpty()) {
            throw new IllegalStateException("journal and twin differ, so there is no figure: " + differences);
        }
        System.out.println(name + " twin: " + twin.seconds() + ", journal: " + journal.seconds());
        return new Paid(twin, journal);
    }

    private Turn twin(String entity) {
        Watch watch = new Watch();
        long journal = books.twinJournal(entity);
        watch.lap();
        books.twinAct("twin_approve(" + journal + ")");
        watch.lap();
        books.twinAct("twin_generate(" + journal + ")");
        watch.lap();
        books.twinAct("twin_post(" + journal + ", '" + POSTING_DATE + "')");
        watch.lap();
        return new Turn(journal, books.payments(journal), watch.laps);
    }

    private Turn journal(String entity) {
        String run = String.valueOf(books.firstRun(entity));
        Watch watch = new Watch();
        String journal = calls.journal(entity, run).orElseThrow();
        watch.lap();
        calls.approve(entity, journal);
        watch.lap();
        calls.generate(entity, journal, METHOD);
        watch.lap();
        calls.post(entity, journal, POSTING_DATE);
        watch.lap();
        long id = Long.parseLong(journal);
        return new Turn(id, books.payments(id), watch.laps);
    }

    /** Laps in milliseconds. */
    private static final class Watch {

        private final List<Long> laps = new ArrayList<>();
        private long last = System.nanoTime();

        void lap() {
            long now = System.nanoTime();
            laps.add((now - last) / 1_000_000);
            last = now;
        }
    }
}
