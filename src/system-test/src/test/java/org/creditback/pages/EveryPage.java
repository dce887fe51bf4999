package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.creditback.systemtest.RestClient;

/** Every page of the application with something to show, found among its files: a page of tomorrow is in it too. */
final class EveryPage {

    private static final Path PAGES =
            Path.of(System.getProperty("creditback.root"), "src", "web", "src", "main", "webapp", "pages");

    // What a page asks for in its address, beside the legal entity.
    private static final Map<String, String> ASKED = Map.ofEntries(
            Map.entry("administration/user", "&user=clerk.ar"),
            Map.entry("ledger/dimension-values", "&dimension=Department"),
            Map.entry("ledger/number-sequence", "&series=REIMBURSEMENT"),
            Map.entry("ledger/period", "&period=2025-03-01"),
            Map.entry("ledger/voucher", "&number=RV-000001"),
            Map.entry("payables/vendor", "&vendor=V-1"),
            Map.entry("receivables/customer", "&customer=C-1"),
            Map.entry("receivables/customer-transaction", "&customer=C-1&document=PAY-1"),
            Map.entry("reimbursement/chain", "&reimbursement=RB-000001"),
            Map.entry("reimbursement/explanation", "&customer=C-1&run=%s"),
            Map.entry("reimbursement/reimburse-customer", "&customer=C-2"),
            Map.entry("reimbursement/reimbursement", "&number=RB-000001"),
            Map.entry("reimbursement/run", "&run=%s"));

    private EveryPage() {}

    /**
     * A page and what its address says.
     *
     * @param name    as its file, without ending: receivables/customer
     * @param address from the application's root
     */
    record Shown(String name, String address) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** A legal entity with a posted run, a preview and something on each page; its pages in the order of their names. */
    static List<Shown> ofFilledBooks() {
        PageBooks books = PageBooks.create()
                .withVendor("V-1", "Papier en Zonen")
                .withMany(3)
                .withDimension();
        String run = books.run();
        return names().map(name -> new Shown(
                        name, books.page(name, ASKED.getOrDefault(name, "").formatted(run))))
                .toList();
    }

    /** A legal entity in which nothing happened yet: the pages that need no object. */
    static List<Shown> ofEmptyBooks() {
        String code = "EMPTY" + System.nanoTime() % 1_000_000;
        assertThat(RestClient.as("admin")
                        .post("/legal-entities", """
                                {"entity":"%s","name":"Empty Books","accountingCurrency":"EUR","country":"NL","minimumReimbursement":"25.00"}""".formatted(code))
                        .statusCode())
                .isEqualTo(201);
        return names().filter(name -> !ASKED.containsKey(name))
                .map(name -> new Shown(name, "/pages/" + name + ".xhtml?entity=" + code))
                .toList();
    }

    /** Their names, as receivables/customer, in order. */
    static Stream<String> names() {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files
                    .filter(file -> file.toString().endsWith(".xhtml"))
                    .map(file -> PAGES.relativize(file).toString().replace(".xhtml", ""))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
