package org.creditback.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.creditback.database.Jdbc;
import org.creditback.examples.ExampleParser;
import org.creditback.examples.Facts;
import org.creditback.examples.Golden;
import org.creditback.examples.Outcome;
import org.creditback.systemtest.RunningServer;
import org.jboss.dmr.ModelNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("RV-1 to RV-5: reimbursements undone, before their payment")
class ReversalIT {

    private static final String TODAY = "2026-11-20";
    private static final String REASON = "{\"postingDate\":\"" + TODAY + "\",\"reason\":\"Paid in cash\"}";

    private static final Golden THREE = ExampleParser.golden("""
            case THREE
            entity NL01 EUR minimum=25.00
            vendor NL01 V-1
            customer NL01 C-1 vendor=V-1
            customer NL01 C-2 vendor=V-1
            customer NL01 C-3 vendor=V-1
            item NL01 C-1 PAY-1 payment 2026-11-02 -100.00 EUR
            item NL01 C-2 PAY-2 payment 2026-11-02 -200.00 EUR
            item NL01 C-3 PAY-3 payment 2026-11-02 -300.00 EUR
            run NL01""");

    @AfterEach
    void theBooksAreSound() {
        assertThat(Books.violations()).isEmpty();
    }

    @ParameterizedTest(name = "{0} continues {1}")
    @DisplayName(
            "E10, RV-2, NU-7, PO-13: every line mirrored in its order, under the next number; the credit is open again")
    @CsvSource({"E10a,E1", "E10b,E4a"})
    void mirrorsEveryLine(String steps, String begun) {
        Golden golden = ExampleParser.goldens().stream()
                .filter(each -> each.name().equals(begun))
                .findFirst()
                .orElseThrow();
        EntityNames names = new EntityNames(steps);
        long run = posted(golden.facts(), names);
        ModelNode done = Rest.json(200, reverse(golden.facts(), names, "RB-000001", REASON));
        assertThat(done.get("voucher").asString()).isEqualTo("RV-000002");
        Outcome after = OutcomeInBooks.read(golden.facts(), names, run);
        assertThat(after.lines().stream().map(Outcome.Line::toString))
                .containsExactlyElementsOf(Stream.concat(
                                golden.expected().lines().stream().map(Outcome.Line::toString),
                                ExampleParser.laterLines(steps).stream())
                        .toList());
        golden.facts().items().forEach(item -> assertThat(after.open().get(item.number()))
                .as("open of %s", item.number())
                .isEqualByComparingTo(item.open()));
        ModelNode again = Rest.json(
                200,
                Rest.CONTROLLER.get("/legal-entities/" + entity(golden.facts(), names) + "/reimbursements/RB-000001"));
        assertThat(again.get("reimbursement").get("state").asString()).isEqualTo("REVERSED");
        assertThat(again.get("reimbursement").get("reversal").asString()).isEqualTo("RV-000002");
        assertThat(openInvoices(golden.facts(), names)).isEqualByComparingTo(BigDecimal.ZERO);
    }

    @Test
    @DisplayName("RV-4, NU-4: a later run reimburses the credit again under a new number, and that is undone too")
    void aLaterRunTakesTheCreditAgain() {
        EntityNames names = new EntityNames("RV4");
        posted(THREE.facts(), names);
        Rest.json(200, reverse(THREE.facts(), names, "RB-000002", REASON));
        ServerRun.of(THREE.facts(), names);
        assertThat(numbers(THREE.facts(), names))
                .containsExactly(
                        "RB-000001 C-1 POSTED",
                        "RB-000002 C-2 REVERSED",
                        "RB-000003 C-3 POSTED",
                        "RB-000004 C-2 POSTED");
        Rest.json(200, reverse(THREE.facts(), names, "RB-000004", REASON));
        ServerRun.of(THREE.facts(), names);
        assertThat(numbers(THREE.facts(), names)).last().isEqualTo("RB-000005 C-2 POSTED");
    }

    @Test
    @DisplayName("F20: asked for again it answers with what was done; otherwise it is refused")
    void isDoneOnce() {
        EntityNames names = new EntityNames("RVONCE");
        posted(THREE.facts(), names);
        String first = Rest.body(200, reverse(THREE.facts(), names, "RB-000001", REASON));
        assertThat(Rest.body(200, reverse(THREE.facts(), names, "RB-000001", REASON)))
                .isEqualTo(first);
        assertThat(reverse(THREE.facts(), names, "RB-000001", "{\"reason\":\"Another one\"}")
                        .body())
                .contains("WRONG_STATE");
        assertThat(reverse(THREE.facts(), names, "RB-000001", "{\"reason\":\" \"}")
                        .body())
                .contains("MISSING_VALUE", "reason");
        assertThat(reverse(THREE.facts(), names, "RB-000009", REASON).statusCode())
                .isEqualTo(404);
        assertThat(Books.text(
                        "SELECT count(*) FROM ledger.voucher WHERE legal_entity = ? AND kind = 'REVERSAL'",
                        entity(THREE.facts(), names)))
                .isEqualTo("1");
    }

    @Test
    @DisplayName("RV-5: a whole run; what was undone before is named, with its reason")
    void aWholeRunIsUndone() {
        EntityNames names = new EntityNames("RV5");
        long run = posted(THREE.facts(), names);
        Rest.json(200, reverse(THREE.facts(), names, "RB-000002", REASON));
        String path = ServerRun.runs(THREE.facts(), names) + "/" + run + "/reversal";
        ModelNode done = Rest.json(200, Rest.CONTROLLER.post(path, REASON));
        assertThat(done.get("reversed").asInt()).isEqualTo(2);
        assertThat(done.get("left").asInt()).isEqualTo(1);
        assertThat(done.get("others").get(0).get("number").asString()).isEqualTo("RB-000002");
        assertThat(done.get("others").get(0).get("reason").asString()).isEqualTo("WRONG_STATE");
        assertThat(numbers(THREE.facts(), names)).allMatch(line -> line.endsWith("REVERSED"));
        assertThat(Books.list(
                        "SELECT open_amount FROM receivables.open_line WHERE legal_entity = ? ORDER BY open_amount DESC",
                        row -> row.getBigDecimal(1).setScale(2).toPlainString(),
                        entity(THREE.facts(), names)))
                .containsExactly("-100.00", "-200.00", "-300.00");
        assertThat(Rest.json(200, Rest.CONTROLLER.post(path, REASON))
                        .get("reversed")
                        .asInt())
                .isZero();
    }

    @Test
    @DisplayName("RV-3, PM-14: not while a payment has its invoice, nor after; what is reversed is not paid any more")
    void paymentAndReversalExcludeEachOther() {
        EntityNames names = new EntityNames("RV3");
        long run = posted(THREE.facts(), names);
        Payments payments = Payments.of(entity(THREE.facts(), names));
        long journal = payments.empty();
        payments.add(journal, "V-1", "MANUAL", "RB-000001", "100.00");
        assertThat(reverse(THREE.facts(), names, "RB-000001", REASON).body())
                .contains("REVERSAL_IN_PAYMENT", "journal " + journal);
        Rest.json(200, reverse(THREE.facts(), names, "RB-000002", REASON));
        assertThat(Rest.AP_CLERK
                        .post(payments.journals(journal, "/lines"), handPayment("RB-000002", "200.00"))
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        payments.pay(journal, TODAY);
        assertThat(reverse(THREE.facts(), names, "RB-000001", REASON).body()).contains("REVERSAL_PAID");
        ModelNode whole = Rest.json(
                200, Rest.CONTROLLER.post(ServerRun.runs(THREE.facts(), names) + "/" + run + "/reversal", REASON));
        assertThat(whole.get("reversed").asInt()).isEqualTo(1);
        assertThat(whole.get("others").asList().stream()
                        .map(other -> other.get("number").asString() + " "
                                + other.get("reason").asString()))
                .containsExactly("RB-000001 REVERSAL_PAID", "RB-000002 WRONG_STATE");
    }

    private static String handPayment(String invoice, String amount) {
        return "{\"vendorAccount\":\"V-1\",\"method\":\"MANUAL\",\"invoices\":[{\"invoiceNumber\":\"" + invoice
                + "\",\"amount\":\"" + amount + "\"}]}";
    }

    @Test
    @DisplayName("RV-2: only in an open period, and the reimbursement stays as it was")
    void needsAnOpenPeriod() {
        EntityNames names = new EntityNames("RVPERIOD");
        posted(THREE.facts(), names);
        HttpResponse<String> refused =
                reverse(THREE.facts(), names, "RB-000001", "{\"postingDate\":\"1999-12-31\",\"reason\":\"Too late\"}");
        assertThat(refused.body()).contains("PERIOD_CLOSED");
        assertThat(numbers(THREE.facts(), names)).first().isEqualTo("RB-000001 C-1 POSTED");
    }

    @Test
    @DisplayName("D8, RV-4: the database refuses a second reversal, and one that undoes another amount")
    void theDatabaseRefusesToo() {
        EntityNames names = new EntityNames("RVDB");
        posted(THREE.facts(), names);
        Rest.json(200, reverse(THREE.facts(), names, "RB-000001", REASON));
        String entity = entity(THREE.facts(), names);
        assertThatThrownBy(() -> application("""
                        INSERT INTO receivables.settlement (customer_transaction_id, line_no, counter_transaction_id, part, kind, amount,
                            accounting_amount, settled_on)
                        SELECT s.customer_transaction_id, s.line_no, s.counter_transaction_id, 1, 'REVERSAL', 50, 50, s.settled_on
                          FROM receivables.settlement s
                          JOIN receivables.customer_transaction t ON t.customer_transaction_id = s.counter_transaction_id
                          JOIN receivables.customer c USING (customer_id)
                         WHERE c.legal_entity = ? AND t.document_number = 'RB-000002'""", entity)).hasStackTraceContaining("reversal_mirrors");
        assertThatThrownBy(() -> application("""
                        INSERT INTO reimbursement.reversal (run_id, ordinal, legal_entity, voucher_id, posting_date, reason, reversed_by)
                        SELECT run_id, ordinal, legal_entity, voucher_id, posting_date, 'again', 'controller'
                          FROM reimbursement.reversal WHERE legal_entity = ?""", entity)).hasStackTraceContaining("reversed_once");
        assertThatThrownBy(() -> application("DELETE FROM reimbursement.reversal WHERE legal_entity = ?", entity))
                .hasStackTraceContaining("permission denied");
    }

    private static void application(String sql, String entity) throws SQLException {
        try (Connection connection = RunningServer.get().database().asApplication()) {
            Jdbc.on(connection).update(sql, entity);
        }
    }

    private static long posted(Facts facts, EntityNames names) {
        FactsByImport.enter(facts, names);
        return ServerRun.of(facts, names);
    }

    private static HttpResponse<String> reverse(Facts facts, EntityNames names, String number, String body) {
        return Rest.CONTROLLER.post(
                "/legal-entities/" + entity(facts, names) + "/reimbursements/" + number + "/reversal", body);
    }

    private static String entity(Facts facts, EntityNames names) {
        return names.of(Objects.requireNonNull(facts.run()).entity());
    }

    private static List<String> numbers(Facts facts, EntityNames names) {
        return Rest.json(200, Rest.CONTROLLER.get("/legal-entities/" + entity(facts, names) + "/reimbursements"))
                .get("items")
                .asList()
                .stream()
                .map(line -> line.get("reimbursementNumber").asString() + " "
                        + line.get("customerAccount").asString() + " "
                        + line.get("state").asString())
                .toList();
    }

    private static BigDecimal openInvoices(Facts facts, EntityNames names) {
        return new BigDecimal(Books.text(
                "SELECT coalesce(sum(open_amount), 0) FROM payables.open_vendor_invoice WHERE legal_entity = ?",
                entity(facts, names)));
    }
}
