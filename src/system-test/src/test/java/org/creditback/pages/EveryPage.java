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

    // What a page asks for in its address, beside the legal entity: once for each state to be looked at.
    private static final Map<String, List<String>> ASKED = Map.ofEntries(
            Map.entry("administration/user", List.of("&user=clerk.ar")),
            Map.entry("ledger/dimension-values", List.of("&dimension=Department")),
            Map.entry("ledger/number-sequence", List.of("&series=REIMBURSEMENT")),
            Map.entry("ledger/period", List.of("&period=2025-03-01")),
            Map.entry("ledger/voucher", List.of("&number=RV-000001")),
            Map.entry("payables/bank-changes", List.of("", "&change=%5$s")),
            Map.entry("payables/company-bank-accounts", List.of("", "&new=true")),
            Map.entry("payables/methods-of-payment", List.of("", "&method=SEPA")),
            Map.entry("payables/payment", List.of("&payment=%9$s")),
            Map.entry("payables/payment-by-hand", List.of("", "&vendor=V-1", "&vendor=V-PAY")),
            Map.entry(
                    "payables/payment-journal",
                    List.of("&journal=%6$s", "&journal=%6$s&tab=leftOut", "&journal=%7$s&tab=files")),
            Map.entry("payables/payment-proposal", List.of("", "&preview=true", "&dueTo=soon&preview=true")),
            Map.entry("payables/payments", List.of("", "&stage=SENT")),
            Map.entry("payables/bank-file", List.of("&file=%8$s")),
            Map.entry("payables/vendor", List.of("&vendor=V-1")),
            Map.entry("payables/vendor-invoice", List.of("&number=RB-000001")),
            Map.entry("payables/vendor-invoices", List.of("", "&reason=MANUAL&marked=RB-000001")),
            Map.entry("receivables/customer", List.of("&customer=C-1")),
            Map.entry("receivables/customer-transaction", List.of("&customer=C-1&document=PAY-1")),
            Map.entry("reimbursement/chain", List.of("&reimbursement=RB-000001")),
            Map.entry("reimbursement/explanation", List.of("&customer=C-1&run=%1$s", "&customer=B-ALL")),
            Map.entry("reimbursement/reimburse-customer", List.of("&customer=C-2")),
            Map.entry("reimbursement/reimbursement", List.of("&number=RB-000001")),
            Map.entry("reimbursement/run", List.of("&run=%1$s", "&run=%2$s", "&run=%2$s&tab=declined", "&run=%4$s")),
            Map.entry("reimbursement/schedule", List.of("", "&schedule=%3$s")));

    // Who sees most of a page or of a folder's pages; the others are the receivables clerk's.
    private static final Map<String, String> PEOPLE = Map.ofEntries(
            Map.entry("administration", "admin"),
            Map.entry("ledger", "controller"),
            Map.entry("ledger/audit-trail", "auditor"),
            Map.entry("payables", "ap-clerk"),
            Map.entry("payables/methods-of-payment", "controller"),
            Map.entry("payables/bank-changes", "controller"),
            Map.entry("payables/vendor-invoices", "controller"),
            Map.entry("payables/company-bank-accounts", "controller"),
            Map.entry("payables/payables-parameters", "controller"),
            Map.entry("receivables/receivables-parameters", "controller"),
            Map.entry("reimbursement/approvals", "controller"));

    private EveryPage() {}

    /**
     * A page, what its address says, and who reads it.
     *
     * @param name    as its file, without ending: receivables/customer
     * @param address from the application's root
     * @param role    of who sees most of it
     */
    record Shown(String name, String address, String role) {

        @Override
        public String toString() {
            return name;
        }
    }

    /** A legal entity with a posted run, a preview and something on each page; its pages in the order of their names. */
    static List<Shown> ofFilledBooks() {
        PageBooks books = PaymentBooks.owed()
                .withVendor("V-1", "Papier en Zonen")
                .withMany(3)
                .withDimension()
                .withRates();
        String run = books.run();
        BlockedCustomers.in(books);
        PaymentBooks payments = PaymentBooks.of(books);
        String file = payments.generated();
        String generated = payments.journal(file);
        String payment = payments.payment(generated);
        String journal = payments.byHand();
        String preview = books.preview();
        String waiting = books.withApproval().withLatePayment().submitted();
        long schedule = books.schedule();
        long change = books.withProposedAccount("V-1", "NL91ABNA0417164300", "clerk.ap");
        return names().flatMap(name -> ASKED.getOrDefault(name, List.of("")).stream()
                        .map(asked -> new Shown(
                                name,
                                books.page(
                                        name,
                                        asked.formatted(
                                                run, preview, schedule, waiting, change, journal, generated, file,
                                                payment)),
                                person(name))))
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
        return names().filter(name -> ASKED.getOrDefault(name, List.of("")).contains(""))
                .map(name -> new Shown(name, "/pages/" + name + ".xhtml?entity=" + code, person(name)))
                .toList();
    }

    /** Sends a file of which no row is in order. */
    static void sendRejectedRows(RestClient clerk) {
        assertThat(clerk.post("/imports?kind=customers", "text/csv", """
                                legal_entity,customer_account,name,customer_group,currency,language,street,building_number,postal_code,town,country,vendor_account,hold,iban,bic
                                NONE,R-1,,,EUR,nl,Kade,1,1011AB,Amsterdam,NL,,,,
                                NONE,R-2,Rosa de Boer,,XXY,nl,Kade,2,1011AB,Amsterdam,NL,,,NL00BANK0123456789,
                                """).statusCode())
                .isEqualTo(200);
    }

    private static String person(String name) {
        String folder = name.substring(0, name.indexOf('/'));
        return PEOPLE.getOrDefault(name, PEOPLE.getOrDefault(folder, "ar-clerk"));
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
