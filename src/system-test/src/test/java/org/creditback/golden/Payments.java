package org.creditback.golden;

import java.util.List;
import java.util.UUID;
import org.creditback.examples.Facts;
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

    /** Of what a case owes, under a name of its own. */
    static Payments owed(Facts facts, String prefix) {
        EntityNames names = new EntityNames(prefix);
        FactsByImport.enter(facts, names);
        ServerRun.of(facts, names);
        return of(names.of("NL01"));
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
        return voucherLines("VP-");
    }

    /** The lines of vouchers whose numbers begin so. */
    List<String> voucherLines(String number) {
        return Books.list(
                """
                SELECT v.voucher_number, p.side, d.account, d.dimensions, p.amount::numeric(20,2)::text, v.currency, p.accounting_amount::numeric(20,2)::text,
                       coalesce(p.party, '-')
                  FROM ledger.voucher v JOIN ledger.posting p USING (voucher_id) JOIN ledger.ledger_dimension d USING (ledger_dimension_id)
                 WHERE v.legal_entity = ? AND starts_with(v.voucher_number, ?) ORDER BY v.voucher_number, p.line_no""",
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
                entity,
                number);
    }

    /** The number of the journal's file. */
    long file(long journal) {
        return Long.parseLong(
                Books.text("SELECT bank_file_id FROM payables.bank_file WHERE payment_journal_id = ?", journal));
    }

    /** Released, and handed over to the bank; its message id. */
    String handOver(long journal) {
        String path = path("/bank-files/" + file(journal));
        ModelNode status = Rest.json(200, Rest.AP_CLERK.get(path + "/status"));
        Rest.json(
                200,
                Rest.CONTROLLER.post(
                        path + "/release",
                        "{\"controlTotal\":\"" + status.get("controlTotal").asString() + "\"}"));
        Rest.json(200, Rest.AP_CLERK.post(path + "/hand-over-start", ""));
        Rest.json(200, Rest.AP_CLERK.post(path + "/hand-over-end", ""));
        return status.get("messageId").asString();
    }

    /** The states of a vendor's bank accounts, the oldest first. */
    List<String> bankAccountStates(String vendor) {
        return Books.list(
                "SELECT state FROM payables.vendor_bank_account WHERE legal_entity = ? AND vendor_account = ? ORDER BY vendor_bank_account_id",
                row -> row.getString(1),
                entity,
                vendor);
    }

    /** Another bank account of a vendor, proposed by one person and approved by another long ago. */
    void otherBankAccount(String vendor, String iban) {
        Books.write(jdbc -> {
            jdbc.update("""
                    INSERT INTO payables.vendor_bank_account (legal_entity, vendor_account, iban, state, proposed_by, source)
                    VALUES (?, ?, ?, 'PROPOSED', 'somebody', 'LETTER')""", entity, vendor, iban);
            jdbc.update("""
                    INSERT INTO payables.bank_detail_decision (vendor_bank_account_id, decision, decided_by, decided_at, called_person,
                           called_number, number_source, known_since, called_on, called_by, call_result)
                    SELECT vendor_bank_account_id, 'APPROVE', 'somebody else', now(), 'x', '1', 'x', '2024-01-01', '2026-11-20', 'x', 'CONFIRMED'
                      FROM payables.vendor_bank_account WHERE legal_entity = ? AND state = 'PROPOSED'""", entity);
            jdbc.update("""
                    UPDATE payables.vendor_bank_account b SET state = 'APPROVED', decided_by = d.decided_by, decided_at = d.decided_at
                      FROM payables.bank_detail_decision d
                     WHERE d.vendor_bank_account_id = b.vendor_bank_account_id AND b.legal_entity = ? AND b.state = 'PROPOSED'""", entity);
        });
    }

    /** The balance of payments in transit, in all currencies. */
    String inTransit() {
        return Books.text("""
                SELECT coalesce(sum(CASE p.side WHEN 'D' THEN p.accounting_amount ELSE -p.accounting_amount END), 0)::numeric(20,2)
                  FROM ledger.posting p JOIN ledger.ledger_dimension d USING (ledger_dimension_id)
                 WHERE d.legal_entity = ? AND d.account = '110180'""", entity);
    }
}
