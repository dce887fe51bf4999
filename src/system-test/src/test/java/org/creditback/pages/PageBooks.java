package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creditback.database.Jdbc;
import org.creditback.systemtest.RestClient;
import org.creditback.systemtest.RunningServer;

/** A small legal entity for a page: one customer to be reimbursed, one below the minimum. */
final class PageBooks {

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final Pattern RUN = Pattern.compile("\"run\":(\\d+)");
    private static final int TRIES = 150;

    private final String code;

    private PageBooks(String code) {
        this.code = code;
    }

    static PageBooks create() {
        String code = "PAGE" + NEXT.incrementAndGet();
        must(201, RestClient.as("admin").post("/legal-entities", """
                                {"entity":"%s","name":"Page Books %s","accountingCurrency":"EUR","country":"NL","minimumReimbursement":"25.00"}""".formatted(code, code)));
        String customers = """
                legal_entity,customer_account,name,customer_group,currency,language,street,building_number,postal_code,town,country,vendor_account,hold,iban,bic
                %1$s,C-1,Anna Jansen,,EUR,nl,Kade,1,1011AB,Amsterdam,NL,,,,
                %1$s,C-2,Bram de Vries,,EUR,nl,Kade,2,1011AB,Amsterdam,NL,,,,
                """.formatted(code);
        must(200, RestClient.as("clerk.ar").post("/imports?kind=customers", "text/csv", customers));
        String items = """
                legal_entity,customer_account,document_number,line_number,document_type,document_date,due_date,currency,amount,open_amount,accounting_amount,posting_profile,dimensions,status,text
                %1$s,C-1,PAY-1,1,PAYMENT,2026-11-02,,EUR,-200.00,-200.00,,,,,
                %1$s,C-2,PAY-2,1,PAYMENT,2026-11-02,,EUR,-9.50,-9.50,,,,,
                """.formatted(code);
        must(200, RestClient.as("clerk.ar").post("/imports?kind=open-items", "text/csv", items));
        return new PageBooks(code);
    }

    /** Adds customers M-0001, M-0002, …, each with a payment of 100.00 that is to be reimbursed. */
    PageBooks withMany(int customers) {
        StringBuilder parties = new StringBuilder(
                "legal_entity,customer_account,name,customer_group,currency,language,street,building_number,postal_code,town,country,vendor_account,hold,iban,bic\n");
        StringBuilder items = new StringBuilder(
                "legal_entity,customer_account,document_number,line_number,document_type,document_date,due_date,currency,amount,open_amount,accounting_amount,posting_profile,dimensions,status,text\n");
        for (int number = 1; number <= customers; number++) {
            parties.append("%s,M-%04d,Many %2$d,,EUR,nl,Kade,%2$d,1011AB,Amsterdam,NL,,,,\n".formatted(code, number));
            items.append(
                    "%s,M-%04d,MANY-%2$d,1,PAYMENT,2026-11-02,,EUR,-100.00,-100.00,,,,,\n".formatted(code, number));
        }
        must(200, RestClient.as("clerk.ar").post("/imports?kind=customers", "text/csv", parties.toString()));
        must(200, RestClient.as("clerk.ar").post("/imports?kind=open-items", "text/csv", items.toString()));
        return this;
    }

    /** Adds a vendor that a customer may be linked to. */
    PageBooks withVendor(String account, String name) {
        String vendors = """
                legal_entity,vendor_account,name,vendor_group,currency,language,street,building_number,postal_code,town,country,hold,hold_release_date,method_of_payment,iban,bic
                %s,%s,%s,,EUR,nl,Kade,3,1011AB,Amsterdam,NL,,,SEPA,,
                """.formatted(code, account, name);
        must(200, RestClient.as("clerk.ap").post("/imports?kind=vendors", "text/csv", vendors));
        return this;
    }

    /** Adds a customer that a vendor is paid for. */
    PageBooks withCustomerOf(String vendor) {
        String customers = """
                legal_entity,customer_account,name,customer_group,currency,language,street,building_number,postal_code,town,country,vendor_account,hold,iban,bic
                %1$s,C-OF-%2$s,Linked,,EUR,nl,Kade,3,1011AB,Amsterdam,NL,%2$s,,,
                """.formatted(code, vendor);
        must(200, RestClient.as("clerk.ar").post("/imports?kind=customers", "text/csv", customers));
        return this;
    }

    /** What the audit trail says of vendors, customers, parameters and methods: actor, action, object, reason. */
    List<String> trail() {
        try (Connection connection = RunningServer.get().database().asOwner()) {
            return Jdbc.on(connection).list("""
                            SELECT concat_ws(' ', actor, action, object_key, reason) FROM ledger.audit_event
                             WHERE legal_entity = ? AND object_type IN ('VENDOR', 'CUSTOMER', 'METHOD_OF_PAYMENT', 'PAYABLES_PARAMETERS',
                               'COMPANY_BANK_ACCOUNT')
                             ORDER BY audit_event_id""", row -> row.getString(1), code);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Adds a bank account of a vendor that waits, as a clerk proposed it; its number. */
    long withProposedAccount(String vendor, String iban, String by) {
        try (Connection connection = RunningServer.get().database().asOwner()) {
            return Jdbc.on(connection)
                    .one("""
                            INSERT INTO payables.vendor_bank_account (legal_entity, vendor_account, iban, state, proposed_by, source)
                            VALUES (?, ?, ?, 'PROPOSED', ?, 'E_MAIL') RETURNING vendor_bank_account_id""", row -> row.getLong(1), code, vendor, iban, by)
                    .orElseThrow();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** Adds a document from which the legal entity learns the value D10 of the dimension Department; too small to be reimbursed. */
    PageBooks withDimension() {
        String items = """
                legal_entity,customer_account,document_number,line_number,document_type,document_date,due_date,currency,amount,open_amount,accounting_amount,posting_profile,dimensions,status,text
                %s,C-2,DIM-1,1,PAYMENT,2026-11-02,,EUR,-1.00,-1.00,,,Department=D10,,
                """.formatted(code);
        must(200, RestClient.as("clerk.ar").post("/imports?kind=open-items", "text/csv", items));
        return this;
    }

    /** Adds exchange rates, which are every legal entity's. */
    PageBooks withRates() {
        must(200, RestClient.as("controller").post("/imports?kind=exchange-rates", "text/csv", """
                from_currency,to_currency,valid_from,rate
                SEK,EUR,2026-11-01,0.0885
                USD,EUR,2026-11-01,0.921700
                """));
        return this;
    }

    /** Adds a schedule that posts every day; its number. */
    long schedule() {
        try (Connection connection = RunningServer.get().database().asOwner()) {
            return Jdbc.on(connection).one("""
                            INSERT INTO reimbursement.schedule (legal_entity, name, pattern, at, time_zone, window_minutes, action,
                                   posting_date_rule, cut_off_days, summarize_customer, open_debit_mode, separate_classification, filter,
                                   author, enabled, next_due)
                            VALUES (?, 'Posts', 'DAILY', '06:00', 'UTC', 60, 'POST', 'DAY_OF_RUN', 0, false, 'EXCLUDE', false, '{}',
                                    'clerk.ar', true, now() + interval '1 day') RETURNING schedule_id""", row -> row.getLong(1), code).orElseThrow();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    String code() {
        return code;
    }

    /** The address of a page with this legal entity. */
    String page(String path, String parameters) {
        return "/pages/" + path + ".xhtml?entity=" + code + parameters;
    }

    /** A posted run; its number. */
    String run() {
        return started("POST", "\"state\":\"DONE\"");
    }

    /** A preview; its number. */
    String preview() {
        return started("PREVIEW", "\"state\":\"FROZEN\"");
    }

    /** Adds a payment of the customer who was reimbursed first. */
    PageBooks withLatePayment() {
        String items = """
                legal_entity,customer_account,document_number,line_number,document_type,document_date,due_date,currency,amount,open_amount,accounting_amount,posting_profile,dimensions,status,text
                %s,C-1,LATE-1,1,PAYMENT,2026-11-03,,EUR,-300.00,-300.00,,,,,
                """.formatted(code);
        must(200, RestClient.as("clerk.ar").post("/imports?kind=open-items", "text/csv", items));
        return this;
    }

    /** Lets another person approve each run; 100.00 is much for a customer. */
    PageBooks withApproval() {
        must(
                200,
                RestClient.as("controller")
                        .put(
                                "/legal-entities/" + code + "/receivables-parameters",
                                "{\"approvalPolicy\":\"ALWAYS\",\"approvalLimitCustomer\":\"100.00\"}"));
        return this;
    }

    /** A run that waits for its approval; its number. */
    String submitted() {
        return started("POST", "\"state\":\"SUBMITTED\"");
    }

    private String started(String action, String end) {
        String runs = "/legal-entities/" + code + "/reimbursement-runs";
        RestClient clerk = RestClient.as("clerk.ar");
        HttpResponse<String> answer =
                must(202, clerk.post(runs, "{\"action\":\"%s\",\"postingDate\":\"2026-11-20\"}".formatted(action)));
        Matcher run = RUN.matcher(answer.body());
        assertThat(run.find()).isTrue();
        for (int tries = 0; tries < TRIES; tries++) {
            if (clerk.get(runs + "/" + run.group(1)).body().contains(end)) {
                return run.group(1);
            }
            pause();
        }
        throw new AssertionError("run " + run.group(1) + " does not come to " + end);
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException stop) {
            throw new AssertionError(stop);
        }
    }

    private static HttpResponse<String> must(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer;
    }
}
