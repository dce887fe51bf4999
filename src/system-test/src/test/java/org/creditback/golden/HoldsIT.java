package org.creditback.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditback.golden.Payments.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.creditback.examples.ExampleParser;
import org.creditback.examples.Facts;
import org.creditback.systemtest.RestClient;
import org.jboss.dmr.ModelNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Rules 15: holds that people put on vendor invoices, over REST and in the books")
class HoldsIT {

    private static final String PASSWORD = "a long enough password";

    private static final Facts THREE = ExampleParser.golden("""
            case HOLDS
            entity NL01 EUR minimum=25.00
            vendor NL01 V-1
            vendor NL01 V-2
            vendor NL01 V-3
            customer NL01 C-1 vendor=V-1
            customer NL01 C-2 vendor=V-2
            customer NL01 C-3 vendor=V-3
            item NL01 C-1 PAY-1 payment 2026-11-02 -100.00 EUR
            item NL01 C-2 PAY-2 payment 2026-11-02 -200.00 EUR
            item NL01 C-3 PAY-3 payment 2026-11-02 -300.00 EUR
            run NL01""").facts();

    @AfterEach
    void theBooksAreSound() {
        assertThat(Books.violations()).isEmpty();
    }

    private static Payments owed(String prefix) {
        EntityNames names = new EntityNames(prefix);
        FactsByImport.enter(THREE, names);
        ServerRun.of(THREE, names);
        return Payments.of(names.of("NL01"));
    }

    private static RestClient person(String role, String entities) {
        String name = "h." + UUID.randomUUID().toString().substring(0, 13);
        Rest.body(201, Rest.ADMIN.post("/users", """
                {"name":"%s","roles":["%s"],"legalEntities":%s,"password":"%s"}""".formatted(name, role, entities, PASSWORD)));
        return RestClient.with(name, PASSWORD);
    }

    private static String hold(String reason, String end) {
        return "{\"reason\":\"%s\",\"text\":\"seen by a person\"%s}"
                .formatted(reason, end == null ? "" : ",\"endsOn\":\"" + end + "\"");
    }

    private static String invoice(Payments payments, String rest) {
        return payments.path("/vendor-invoices/RB-00000" + rest);
    }

    private static String state(Payments payments, String number) {
        return Rest.json(200, Rest.AUDITOR.get(invoice(payments, number)))
                .get("invoice")
                .get("state")
                .asString();
    }

    private static String letGo(String reason) {
        return "{\"reason\":\"%s\",\"text\":\"seen again\"}".formatted(reason);
    }

    @Test
    @DisplayName("F28: a hold stops a payment where it is, at approval, generation and release; released, it goes on")
    void stopsAPaymentWhereItIs() {
        Payments payments = owed("hold-stop");
        long journal = payments.proposed();
        payments.submit(journal);
        String release = invoice(payments, "1/holds/release");
        Rest.json(200, Rest.AP_CLERK.post(invoice(payments, "1/holds"), hold("MANUAL", null)));
        assertThat(state(payments, "1")).isEqualTo("ON_HOLD");
        String approval = payments.approval(journal);
        refused(422, "NOT_PAYABLE", Rest.CONTROLLER, payments.journals(journal, "/approval"), approval);
        refused(403, "NOT_AUTHORIZED", Rest.AP_CLERK, release, letGo("MANUAL"));
        Rest.json(200, Rest.CONTROLLER.post(release, letGo("MANUAL")));
        Rest.json(200, Rest.CONTROLLER.post(payments.journals(journal, "/approval"), approval));
        Rest.json(200, Rest.CONTROLLER.post(invoice(payments, "1/holds"), hold("MANUAL", null)));
        refused(422, "NOT_PAYABLE", Rest.AP_CLERK, payments.journals(journal, "/generation"), "");
        Rest.json(200, Rest.CONTROLLER.post(release, letGo("MANUAL")));
        ModelNode file = payments.generate(journal).get(0);
        String bank = payments.path("/bank-files/" + file.get("file").asLong());
        Rest.json(200, Rest.CONTROLLER.post(invoice(payments, "1/holds"), hold("MANUAL", "2099-12-31")));
        refused(422, "NOT_PAYABLE", Rest.CONTROLLER, bank + "/release", "{\"controlTotal\":\"600.00\"}");
        Rest.json(200, Rest.CONTROLLER.post(release, letGo("MANUAL")));
        Rest.json(200, Rest.CONTROLLER.post(bank + "/release", "{\"controlTotal\":\"600.00\"}"));
        Rest.json(200, Rest.AP_CLERK.post(bank + "/hand-over-start", ""));
        refused(409, "WRONG_STATE", Rest.CONTROLLER, invoice(payments, "1/holds"), hold("MANUAL", null));
        ModelNode seen = Rest.json(200, Rest.AUDITOR.get(invoice(payments, "1")));
        assertThat(seen.get("invoice").get("state").asString()).isEqualTo("IN_PAYMENT");
        assertThat(seen.get("holdEvents").asList()).hasSize(6);
        assertThat(seen.get("payments").asList()).hasSize(1);
        assertThat(Books.list(
                        "SELECT action FROM ledger.audit_event WHERE object_type = 'VENDOR_INVOICE' AND legal_entity = ? ORDER BY 1",
                        row -> row.getString(1),
                        payments.path("").replace("/legal-entities/", "")))
                .filteredOn(action -> !action.contains("REFUSED"))
                .contains("INVOICE_HOLD_PUT", "INVOICE_HOLD_RELEASED");
    }

    @Test
    @DisplayName("PC-7, rules 15: who put a freeze does not end it; a hit takes two others; a cause ends by itself")
    void isReleasedByWhomTheRuleNames() {
        Payments payments = owed("hold-who");
        String holds = invoice(payments, "1/holds");
        Rest.json(200, Rest.CONTROLLER.post(holds, hold("LEGAL_FREEZE", "2099-12-31")));
        refused(409, "ALREADY_EXISTS", Rest.AP_CLERK, holds, hold("LEGAL_FREEZE", null));
        refused(403, "SELF_APPROVAL", Rest.CONTROLLER, holds + "/release", letGo("LEGAL_FREEZE"));
        RestClient second = person("controller", "\"*\"");
        Rest.json(200, second.post(holds + "/release", letGo("LEGAL_FREEZE")));
        refused(404, "NOT_FOUND", second, holds + "/release", letGo("LEGAL_FREEZE"));
        refused(422, "BAD_VALUE", Rest.AP_CLERK, holds, hold("VOP_NO_MATCH", null));
        refused(422, "BAD_VALUE", Rest.AP_CLERK, holds, hold("MANUAL", "2020-01-01"));
        refused(422, "BAD_VALUE", Rest.AP_CLERK, holds, hold("DECEASED", "2099-01-01"));
        refused(422, "MISSING_VALUE", Rest.AP_CLERK, holds, "{\"reason\":\"MANUAL\"}");
        refused(404, "NOT_FOUND", Rest.AP_CLERK, invoice(payments, "9/holds"), hold("MANUAL", null));
        refused(403, "NOT_AUTHORIZED", Rest.AUDITOR, holds, hold("MANUAL", null));
        refused(403, "NOT_AUTHORIZED", Rest.AR_CLERK, holds, hold("MANUAL", null));
        Rest.json(200, Rest.AP_CLERK.post(holds, hold("SANCTIONS_HIT", null)));
        ModelNode half = Rest.json(200, Rest.CONTROLLER.post(holds + "/release", letGo("SANCTIONS_HIT")));
        assertThat(half.get("invoice").get("state").asString()).isEqualTo("ON_HOLD");
        refused(403, "SELF_APPROVAL", Rest.CONTROLLER, holds + "/release", letGo("SANCTIONS_HIT"));
        ModelNode done = Rest.json(200, second.post(holds + "/release", letGo("SANCTIONS_HIT")));
        assertThat(done.get("invoice").get("state").asString()).isEqualTo("OPEN");
    }

    @Test
    @DisplayName(
            "C-5: a legal entity that is not granted has no invoices; several holds are released together or not at all")
    void releasesSeveralAtOnce() {
        Payments payments = owed("hold-many");
        Payments others = owed("hold-other");
        String foreign = others.path("").replace("/legal-entities/", "");
        RestClient stranger = person("controller", "[\"" + foreign + "\"]");
        String releases = payments.path("/vendor-invoices/holds/releases");
        String all = "{\"reason\":\"MANUAL\",\"text\":\"seen\",\"invoices\":[\"RB-000001\",\"RB-000002\"]}";
        Rest.json(200, Rest.AP_CLERK.post(invoice(payments, "1/holds"), hold("MANUAL", null)));
        refused(404, "NOT_FOUND", Rest.CONTROLLER, releases, all);
        Rest.json(200, Rest.AP_CLERK.post(invoice(payments, "2/holds"), hold("MANUAL", null)));
        refused(404, "NOT_FOUND", stranger, releases, all);
        refused(404, "NOT_FOUND", stranger, invoice(payments, "3/holds"), hold("MANUAL", null));
        assertThat(list(payments, "?state=ON_HOLD&reason=MANUAL")).containsExactlyInAnyOrder("RB-000001", "RB-000002");
        assertThat(list(payments, "?state=OPEN")).containsExactly("RB-000003");
        ModelNode gone = Rest.json(200, Rest.CONTROLLER.post(releases, all));
        assertThat(gone.get("released").asInt()).isEqualTo(2);
        assertThat(list(payments, "?state=ON_HOLD")).isEmpty();
        assertThat(list(payments, "?currency=EUR&dueTo=" + LocalDate.of(2099, 1, 1)))
                .hasSize(3);
        ends(payments);
    }

    @Test
    @DisplayName(
            "PC-6: answers are taken all or none; another name holds; a method that asks pays to verified accounts only")
    void paysToVerifiedPayees() {
        Payments payments = owed("hold-vop");
        String entity = payments.path("").replace("/legal-entities/", "");
        String answers = payments.path("/payee-verifications");
        List<String> ibans = Books.list(
                "SELECT iban FROM payables.vendor_bank_account WHERE legal_entity = ? ORDER BY vendor_account",
                row -> row.getString(1),
                entity);
        Books.write(jdbc -> jdbc.update(
                "UPDATE payables.method_of_payment SET vop_required = true WHERE legal_entity = ?", entity));
        refused(422, "NOTHING_TO_PAY", Rest.AP_CLERK, payments.path("/payment-journals"), "{\"criteria\":{}}");
        String header = "vendor_account,account,result,returned_name,source\n";
        String good = header + "V-1," + ibans.get(0) + ",MATCH,,BANK_REPORT\nV-2," + ibans.get(1)
                + ",CLOSE_MATCH,V. Two,BANK_REPORT\n";
        String bad = Rest.body(
                422, Rest.AP_CLERK.post(answers, "text/csv", good + "V-9,NL91ABNA0417164300,MATCH,,BANK_REPORT\n"));
        assertThat(bad).contains("\"line\":4", "\"taken\":0");
        Rest.body(200, Rest.AP_CLERK.post(answers, "text/csv", good));
        Rest.body(200, Rest.AP_CLERK.post(answers, """
                {"vendorAccount":"V-3","account":"%s","result":"NO_MATCH","returnedName":"Somebody Else"}""".formatted(ibans.get(2))));
        assertThat(state(payments, "3")).isEqualTo("ON_HOLD");
        refused(
                403,
                "NOT_AUTHORIZED",
                Rest.AUDITOR,
                answers,
                "{\"vendorAccount\":\"V-3\",\"account\":\"x\",\"result\":\"MATCH\"}");
        long journal = payments.proposed();
        payments.approve(journal);
        String file = payments.generate(journal).get(0).get("file").asString();
        assertThat(Rest.body(200, Rest.CONTROLLER.get(answers + "?file=" + file)))
                .contains("CLOSE_MATCH", "V. Two")
                .doesNotContain("NO_MATCH", ibans.get(1));
        Rest.json(200, Rest.CONTROLLER.post(invoice(payments, "3/holds/release"), letGo("VOP_NO_MATCH")));
        assertThat(payments.get(payments.proposed()).get("totals").asList()).hasSize(1);
    }

    // A day later than the end date; the clock of the books cannot be turned, so the hold is dated back.
    private static void ends(Payments payments) {
        Books.write(jdbc -> jdbc.update("""
                INSERT INTO payables.invoice_hold (vendor_invoice_id, reason, starts_on, ends_on, author, text)
                SELECT vendor_invoice_id, 'DUPLICATE_SUSPECT', DATE '2026-11-01', DATE '2026-11-02', 'clerk.ap', 'until the second'
                  FROM payables.vendor_invoice WHERE legal_entity = ? AND invoice_number = 'RB-000003'""", payments.path("").replace("/legal-entities/", "")));
        ModelNode ended = Rest.json(200, Rest.AUDITOR.get(invoice(payments, "3")));
        assertThat(ended.get("invoice").get("state").asString()).isEqualTo("OPEN");
        assertThat(ended.get("holds").get(0).get("inForce").asBoolean()).isFalse();
        Rest.json(200, Rest.AP_CLERK.post(invoice(payments, "3/holds"), hold("DUPLICATE_SUSPECT", null)));
        assertThat(state(payments, "3")).isEqualTo("ON_HOLD");
    }

    private static List<String> list(Payments payments, String query) {
        return Rest.json(200, Rest.AP_CLERK.get(payments.path("/vendor-invoices" + query)))
                .get("items")
                .asList()
                .stream()
                .map(line -> line.get("invoiceNumber").asString())
                .toList();
    }
}
