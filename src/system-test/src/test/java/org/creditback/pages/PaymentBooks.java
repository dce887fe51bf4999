package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creditback.database.Jdbc;
import org.creditback.systemtest.RestClient;
import org.creditback.systemtest.RunningServer;
import org.jspecify.annotations.Nullable;

/** A small legal entity that owes two vendors something: one with a bank account, and one without. */
final class PaymentBooks {

    /** Who is paid; SEPA writes the name in another way. */
    static final String VENDOR = "V-PAY";

    private static final Pattern JOURNAL = Pattern.compile("\"journal\":(\\d+)");
    private static final Pattern END_TO_END = Pattern.compile("\"endToEndId\":\"([^\"]+)\"");
    private static final Pattern FILE = Pattern.compile("\"file\":(\\d+)");

    private static @Nullable PaymentBooks shared;

    private final PageBooks books;

    private PaymentBooks(PageBooks books) {
        this.books = books;
    }

    /** With a posted run: RB-000001 has no bank account, the second one is 100.00 for {@link #VENDOR}. */
    static PaymentBooks create() {
        PaymentBooks payable = new PaymentBooks(owed());
        payable.books.run();
        return payable;
    }

    /** The same with a file that nobody released, for pages that change nothing. */
    static synchronized PaymentBooks shared() {
        if (shared == null) {
            PaymentBooks made = create();
            made.generated();
            shared = made;
        }
        return shared;
    }

    /** The same for a legal entity that somebody else fills; its run is posted by now. */
    static PaymentBooks of(PageBooks owed) {
        return new PaymentBooks(owed);
    }

    /** Before its run. */
    static PageBooks owed() {
        PaymentBooks payable = new PaymentBooks(PageBooks.create());
        payable.begin();
        return payable.books;
    }

    private void begin() {
        String vendors = """
                legal_entity,vendor_account,name,vendor_group,currency,language,street,building_number,postal_code,town,country,hold,hold_release_date,method_of_payment,iban,bic
                %s,%s,Jäätelö Öberg,,EUR,nl,Kade,3,1011AB,Amsterdam,NL,,,SEPA,NL91ABNA0417164300,
                """.formatted(books.code(), VENDOR);
        must(200, RestClient.as("clerk.ap").post("/imports?kind=vendors", "text/csv", vendors));
        books.withCustomerOf(VENDOR);
        String items = """
                legal_entity,customer_account,document_number,line_number,document_type,document_date,due_date,currency,amount,open_amount,accounting_amount,posting_profile,dimensions,status,text
                %s,C-OF-%s,OWED-1,1,PAYMENT,2026-11-02,,EUR,-100.00,-100.00,,,,,
                """.formatted(books.code(), VENDOR);
        must(200, RestClient.as("clerk.ar").post("/imports?kind=open-items", "text/csv", items));
        write("""
                INSERT INTO payables.company_bank_account (legal_entity, bank_account, iban, bic, currency)
                VALUES (?, 'MAIN', 'NL91ABNA0417164300', 'ABNANL2A', 'EUR')""");
        write("UPDATE ledger.legal_entity SET street = 'Long Road', town = 'Amsterdam' WHERE legal_entity = ?");
    }

    private void write(String sql) {
        try (Connection connection = RunningServer.get().database().asOwner()) {
            Jdbc.on(connection).update(sql, books.code());
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** The address of a page with this legal entity. */
    String page(String name, String parameters) {
        return books.page("payables/" + name, parameters);
    }

    String code() {
        return books.code();
    }

    /** A journal of a proposal of everything; its number. */
    String proposed() {
        return number(JOURNAL, 201, RestClient.as("clerk.ap").post(journals(""), "{\"criteria\":{}}"));
    }

    /** The same, waiting for another person. */
    String submitted() {
        String journal = proposed();
        must(200, RestClient.as("clerk.ap").post(journals("/" + journal + "/submission"), ""));
        return journal;
    }

    /** The same, approved and generated; the number of its file. */
    String generated() {
        String journal = submitted();
        String shown = RestClient.as("controller")
                .get(journals("/" + journal))
                .body()
                .replaceAll("(?s).*\"contentHash\":\"(\\w+)\".*", "$1");
        must(
                200,
                RestClient.as("controller")
                        .post(
                                journals("/" + journal + "/approval"),
                                "{\"decision\":\"APPROVE\",\"contentHash\":\"" + shown + "\"}"));
        return number(FILE, 200, RestClient.as("clerk.ap").post(journals("/" + journal + "/generation"), ""));
    }

    /** A journal with a payment by hand of the first invoice; its number. */
    String byHand() {
        String journal = number(JOURNAL, 201, RestClient.as("clerk.ap").post(journals(""), "{}"));
        String payment =
                "{\"vendorAccount\":\"OTV-000001\",\"method\":\"MANUAL\",\"invoices\":[{\"invoiceNumber\":\"RB-000001\"}]}";
        must(200, RestClient.as("clerk.ap").post(journals("/" + journal + "/lines"), payment));
        return journal;
    }

    /** The journal of a file. */
    String journal(String file) {
        return number(
                JOURNAL,
                200,
                RestClient.as("clerk.ap").get("/legal-entities/" + books.code() + "/bank-files/" + file + "/status"));
    }

    /** The end-to-end id of the first payment of a journal. */
    String payment(String journal) {
        return number(END_TO_END, 200, RestClient.as("clerk.ap").get(journals("/" + journal + "/lines")));
    }

    private String journals(String rest) {
        return "/legal-entities/" + books.code() + "/payment-journals" + rest;
    }

    private static String number(Pattern name, int status, HttpResponse<String> answer) {
        Matcher found = name.matcher(must(status, answer).body());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static HttpResponse<String> must(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    /** Actions on payments, journals and files, in their order. */
    String trail() {
        try (Connection connection = RunningServer.get().database().asOwner()) {
            return String.join(", ", Jdbc.on(connection).list("""
                            SELECT concat_ws(' ', actor, action, reason) FROM ledger.audit_event
                             WHERE legal_entity = ? AND object_type IN ('PAYMENT_JOURNAL', 'BANK_FILE') ORDER BY audit_event_id""", row -> row.getString(1), books.code()));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
