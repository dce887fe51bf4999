package org.creditback.golden;

import java.util.List;
import java.util.UUID;
import org.creditback.systemtest.RestClient;
import org.jboss.dmr.ModelNode;

/** Pays what a case owes, over REST: the clerk prepares, the controller approves. */
final class Payments {

    private final String entity;

    private Payments(String entity) {
        this.entity = entity;
    }

    /** Of a legal entity, which gets a bank account and an address first: no interface adds them later. */
    static Payments of(String entity) {
        Books.write(jdbc -> {
            jdbc.update("""
                    INSERT INTO payables.company_bank_account (legal_entity, bank_account, iban, bic, currency)
                    VALUES (?, 'MAIN', 'NL91ABNA0417164300', 'ABNANL2A', 'EUR') ON CONFLICT DO NOTHING""", entity);
            jdbc.update(
                    "UPDATE ledger.legal_entity SET street = 'Long Road', town = 'Amsterdam' WHERE legal_entity = ?",
                    entity);
        });
        return new Payments(entity);
    }

    String path(String rest) {
        return "/legal-entities/" + entity + rest;
    }

    String journals(long journal, String rest) {
        return path("/payment-journals/" + journal + rest);
    }

    /** The journal of a proposal of everything that is open. */
    long proposed() {
        return journal("{\"requestId\":\"" + UUID.randomUUID() + "\",\"criteria\":{}}");
    }

    /** An empty one. */
    long empty() {
        return journal("{}");
    }

    private long journal(String body) {
        return Rest.json(201, Rest.AP_CLERK.post(path("/payment-journals"), body))
                .get("journal")
                .asLong();
    }

    /** Adds a payment of one invoice by hand. */
    void add(long journal, String vendor, String method, String invoice, String amount) {
        ModelNode body = new ModelNode();
        body.get("vendorAccount").set(vendor);
        body.get("method").set(method);
        ModelNode part = new ModelNode();
        part.get("invoiceNumber").set(invoice);
        part.get("amount").set(amount);
        body.get("invoices").add(part);
        Rest.json(200, Rest.AP_CLERK.post(journals(journal, "/lines"), body.toJSONString(true)));
    }

    ModelNode get(long journal) {
        return Rest.json(200, Rest.AP_CLERK.get(journals(journal, "")));
    }

    List<ModelNode> lines(long journal) {
        return Rest.json(200, Rest.AP_CLERK.get(journals(journal, "/lines")))
                .get("items")
                .asList();
    }

    void submit(long journal) {
        Rest.json(200, Rest.AP_CLERK.post(journals(journal, "/submission"), ""));
    }

    String approval(long journal) {
        return "{\"decision\":\"APPROVE\",\"contentHash\":\""
                + get(journal).get("contentHash").asString() + "\"}";
    }

    /** Submitted by the clerk, approved by the controller. */
    void approve(long journal) {
        submit(journal);
        Rest.json(200, Rest.CONTROLLER.post(journals(journal, "/approval"), approval(journal)));
    }

    /** Its files. */
    List<ModelNode> generate(long journal) {
        return Rest.json(200, Rest.AP_CLERK.post(journals(journal, "/generation"), ""))
                .get("items")
                .asList();
    }

    void post(long journal, String date) {
        Rest.json(200, Rest.AP_CLERK.post(journals(journal, "/posting"), "{\"postingDate\":\"" + date + "\"}"));
    }

    /** Approved, generated, posted. */
    void pay(long journal, String date) {
        approve(journal);
        generate(journal);
        post(journal, date);
    }

    /** A refusal with this status and code. */
    static void refused(int status, String code, RestClient who, String path, String body) {
        String answer = Rest.body(status, who.post(path, body));
        if (!answer.contains("\"" + code + "\"")) {
            throw new AssertionError(code + " was expected: " + answer);
        }
    }

    /** A reimbursement as REST shows it, with its chain. */
    ModelNode reimbursement(String number) {
        return Rest.json(200, Rest.AP_CLERK.get(path("/reimbursements/" + number)));
    }

    /** How far a reimbursement has come. */
    String state(String number) {
        return reimbursement(number).get("reimbursement", "state").asString();
    }

    /** What is open of an invoice. */
    String open(String invoice) {
        return Books.text(
                "SELECT open_amount::numeric(20,2) FROM payables.open_vendor_invoice WHERE legal_entity = ? AND invoice_number = ?",
                entity,
                invoice);
    }

    /** The lines of all payment vouchers, as the examples write them. */
    List<String> voucherLines() {
        return Books.list(
                """
                SELECT v.voucher_number, p.side, d.account, d.dimensions, p.amount::numeric(20,2)::text, v.currency, p.accounting_amount::numeric(20,2)::text,
                       coalesce(p.party, '-')
                  FROM ledger.voucher v JOIN ledger.posting p USING (voucher_id) JOIN ledger.ledger_dimension d USING (ledger_dimension_id)
                 WHERE v.legal_entity = ? AND v.kind = 'PAYMENT' ORDER BY v.voucher_number, p.line_no""",
                row -> String.join(
                        " ",
                        "line",
                        row.getString(1),
                        row.getString(2).equals("D") ? "Dr" : "Cr",
                        row.getString(3),
                        EntityNames.shortDimensions(row.getString(4)),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8)),
                entity);
    }
}
