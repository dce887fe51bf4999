package org.creditback.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.UUID;
import org.jboss.dmr.ModelNode;

/** A legal entity that owes its vendors reimbursements, all alike, and the way of its one payment journal, each act over REST. */
record OwedEntity(SeededEntity seed, String request) {

    // As a new legal entity has its method SEPA; five vendors with a bank account, in turn.
    private static final String[] SET_UP = {
        """
        UPDATE payables.method_of_payment
           SET export_format = 'PAIN_001', message_version = 'pain.001.001.09', service_level = 'SEPA', charge_bearer = 'SLEV',
               address_rule = 'HYBRID', currencies = '{EUR}'
         WHERE legal_entity = ? AND method = 'SEPA'""",
        """
        INSERT INTO payables.company_bank_account (legal_entity, bank_account, iban, bic, currency)
        VALUES (?, 'MAIN', 'NL91ABNA0417164300', 'ABNANL2A', 'EUR')""",
        """
        INSERT INTO payables.vendor (legal_entity, vendor_account, name, currency, method_of_payment, terms_net_days)
        SELECT ?, 'V-' || i, 'Vendor', 'EUR', 'SEPA', 14 FROM generate_series(2, 5) AS i""",
        "UPDATE payables.vendor SET town = 'Turku', country = 'FI' WHERE legal_entity = ?",
        """
        INSERT INTO payables.vendor_bank_account (legal_entity, vendor_account, iban, state, proposed_by)
        SELECT legal_entity, vendor_account, 'FI2112345600000785', 'APPROVED', 'import' FROM payables.vendor WHERE legal_entity = ?""",
        """
        UPDATE receivables.customer SET vendor_account = 'V-' || (1 + right(customer_account, 1)::int % 5)
         WHERE legal_entity = ? AND vendor_account IS NOT NULL""",
        "UPDATE ledger.legal_entity SET street = 'Long Road', town = 'Helsinki' WHERE legal_entity = ?",
    };

    /** Reimbursed, nothing paid yet. */
    static OwedEntity of(int customers) {
        SeededEntity seed = SeededEntity.of(customers);
        for (String sql : SET_UP) {
            FaultServer.get().write(sql, seed.code());
        }
        Run.done(seed.code());
        return new OwedEntity(seed, UUID.randomUUID().toString());
    }

    String code() {
        return seed.code();
    }

    /** The proposal, under the same key whenever it is asked for. */
    HttpResponse<String> propose() {
        return post("clerk.ap", "/payment-journals", "{\"requestId\":\"" + request + "\",\"criteria\":{}}");
    }

    HttpResponse<String> generate() {
        return post("clerk.ap", journal() + "/generation", "");
    }

    HttpResponse<String> postPayments() {
        return post("clerk.ap", journal() + "/posting", "{\"postingDate\":\"2026-11-25\"}");
    }

    HttpResponse<String> startHandOver() {
        return post("clerk.ap", file() + "/hand-over-start", "");
    }

    HttpResponse<String> endHandOver() {
        return post("clerk.ap", file() + "/hand-over-end", "");
    }

    OwedEntity proposed() {
        done(propose());
        return this;
    }

    OwedEntity approved() {
        done(post("clerk.ap", journal() + "/submission", ""));
        String hash = text("SELECT content_hash FROM payables.payment_journal WHERE legal_entity = ?");
        done(post(
                "controller", journal() + "/approval", "{\"decision\":\"APPROVE\",\"contentHash\":\"" + hash + "\"}"));
        return this;
    }

    OwedEntity generated() {
        done(generate());
        return this;
    }

    OwedEntity posted() {
        done(postPayments());
        return this;
    }

    OwedEntity released() {
        String total = text("SELECT control_sum::numeric(20,2) FROM payables.bank_file WHERE legal_entity = ?");
        done(post("controller", file() + "/release", "{\"controlTotal\":\"" + total + "\"}"));
        return this;
    }

    OwedEntity sent() {
        done(startHandOver());
        done(endHandOver());
        return this;
    }

    /** Begins an act at a point where the database takes its time; it will not see its answer. */
    void interrupted(String point, double seconds, Act act) {
        FaultPlan.sleep(code(), point, seconds);
        // A thread of its own: it waits until the server is dead.
        Thread waiting = new Thread(() -> act.of(this), "interrupted at " + point);
        waiting.setDaemon(true);
        waiting.start();
    }

    /** Something done over REST. */
    @FunctionalInterface
    interface Act {
        HttpResponse<String> of(OwedEntity books);
    }

    /** What the only file of the books says, as it is handed over. */
    String bytes() {
        HttpResponse<String> answer = FaultServer.get().get("clerk.ap", "/legal-entities/" + code() + file());
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    /** The only row of a statement about the legal entity. */
    String text(String sql) {
        return FaultServer.get().text(sql, code());
    }

    static void done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isIn(200, 201);
    }

    static void refused(HttpResponse<String> answer, String code) {
        assertThat(ModelNode.fromJSONString(answer.body()).get("code").asString())
                .isEqualTo(code);
    }

    private String journal() {
        return "/payment-journals/"
                + text("SELECT payment_journal_id FROM payables.payment_journal WHERE legal_entity = ?");
    }

    private String file() {
        return "/bank-files/" + text("SELECT bank_file_id FROM payables.bank_file WHERE legal_entity = ?");
    }

    private HttpResponse<String> post(String who, String path, String body) {
        return FaultServer.get().post(who, "/legal-entities/" + code() + path, body);
    }
}
