package org.creditback.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.creditback.benchmarks.HeapLog.Heap;
import org.creditback.client.CreditbackClient;
import org.creditback.client.ImportAnswer;
import org.creditback.client.ImportCalls;
import org.creditback.client.ImportCalls.Kind;

/** {@code -Dcreditback.benchmark=import}: a large file of open items through the server's own import, and what memory it takes. */
final class LargeImport {

    private static final String ENTITY = "IMPORT";
    private static final int ITEMS_PER_CUSTOMER = 4;

    private final BenchmarkSettings settings;
    private final Workbench bench;
    private final Books books;
    private final ImportCalls calls;

    LargeImport(BenchmarkSettings settings, Workbench bench) {
        this.settings = settings;
        this.bench = bench;
        this.books = new Books(bench);
        URI api = URI.create("http://127.0.0.1:" + bench.httpPort() + "/creditback/api/v1");
        this.calls = new ImportCalls(new CreditbackClient(api, Workbench.PASSWORD));
    }

    /**
     * One file as it was taken in.
     *
     * @param rows   in it, without the header
     * @param bytes  of the file
     * @param millis from the first byte sent to the answer
     * @param heap   of the server meanwhile
     */
    record Taken(Kind kind, long rows, long bytes, long millis, Heap heap) {

        String line() {
            return String.format(
                    Locale.ROOT,
                    "| %s | %,d | %,d | %.1f | %,d | %d | %d |%n",
                    kind.file(),
                    rows,
                    bytes / 1_000_000,
                    millis / 1000.0,
                    rows * 1000 / Math.max(1, millis),
                    heap.collected(),
                    heap.peak());
        }
    }

    void measure() {
        books.setUp(ENTITY);
        int customers = settings.items() / ITEMS_PER_CUSTOMER;
        // First a tenth: a server that is cold tells nothing, and memory is compared.
        List<Taken> taken = List.of(
                taken(Kind.CUSTOMERS, customers(1, customers / 10)),
                taken(Kind.OPEN_ITEMS, openItems(1, customers / 10)),
                taken(Kind.CUSTOMERS, customers(customers / 10 + 1, customers + customers / 10)),
                taken(Kind.OPEN_ITEMS, openItems(customers / 10 + 1, customers + customers / 10)));
        List<String> broken = books.violations();
        if (!broken.isEmpty()) {
            throw new IllegalStateException("invariants are broken, so there is no figure: " + broken);
        }
        new ResultFile(settings, books.version()).writeImport(taken);
    }

    private Taken taken(Kind kind, Path file) {
        HeapLog log = bench.heap();
        long start = System.nanoTime();
        ImportAnswer answer = calls.send(kind, () -> open(file), () -> {}, row -> {
            throw new IllegalStateException("rejected: " + row);
        });
        long millis = (System.nanoTime() - start) / 1_000_000;
        try {
            Taken taken = new Taken(kind, answer.accepted(), Files.size(file), millis, log.sinceOpened());
            System.out.print(taken.line());
            return taken;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static InputStream open(Path file) {
        try {
            return Files.newInputStream(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path customers(int first, int last) {
        return file(
                "customers.csv",
                "legal_entity,customer_account,name,customer_group,currency,language,street,building_number,postal_code,town,country,"
                        + "vendor_account,hold,iban,bic,bank_code,account_number,legal_status",
                first,
                last,
                (rows, i) -> rows.append(ENTITY)
                        .append(",C%07d,Customer %d,,EUR,en,Keizersgracht,%d,1015,Amsterdam,NL,,,,,,,%n"
                                .formatted(i, i, i)));
    }

    private Path openItems(int first, int last) {
        return file(
                "open-items.csv",
                "legal_entity,customer_account,document_number,line_number,document_type,document_date,due_date,currency,amount,"
                        + "open_amount,accounting_amount,posting_profile,dimensions,status,text,billing_classification,journal",
                first,
                last,
                (rows, i) -> {
                    for (int k = 1; k <= ITEMS_PER_CUSTOMER; k++) {
                        // Every fourth document is an invoice.
                        int cents = (k == ITEMS_PER_CUSTOMER ? 1 : -1) * (1_000 + (i * 31 + k * 977) % 90_000);
                        String amount = "%s%d.%02d"
                                .formatted(cents < 0 ? "-" : "", Math.abs(cents) / 100, Math.abs(cents) % 100);
                        rows.append(ENTITY)
                                .append(",C%07d,D%d,1,".formatted(i, k))
                                .append(k == ITEMS_PER_CUSTOMER ? "INVOICE" : "PAYMENT")
                                .append(",2026-0%d-15,,EUR,%s,%s,,,".formatted(k, amount, amount))
                                .append("BusinessUnit=BU00%d;Department=D%d,,,,%n".formatted(1 + i % 3, 10 + k % 2));
                    }
                });
    }

    private interface RowsOf {
        void write(BufferedWriter rows, int number) throws IOException;
    }

    private Path file(String name, String header, int first, int last, RowsOf rowsOf) {
        Path file = settings.workFolder().resolve(first + "-" + name);
        try (BufferedWriter rows = Files.newBufferedWriter(file)) {
            rows.append(header).append('\n');
            for (int number = first; number <= last; number++) {
                rowsOf.write(rows, number);
            }
            return file;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
