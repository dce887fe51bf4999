package org.creditback.reimbursement.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import org.creditback.database.TestBooks;
import org.creditback.domain.imports.ImportKind;
import org.creditback.domain.imports.ImportMode;
import org.creditback.reimbursement.ImportResult;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("SU-17: imported open items in the books")
class ImportedBooksIT {

    private static final String HEADER = String.join(",", ImportKind.OPEN_ITEMS.columns()) + "\n";

    private ImportBench bench;
    private String entity;

    @BeforeEach
    void aLegalEntityWithTwoCustomers() throws SQLException {
        bench = new ImportBench();
        entity = bench.entity("EUR");
        TestBooks.customer(bench.connection, entity, "1001", "EUR");
        TestBooks.customer(bench.connection, entity, "1002", "EUR");
    }

    @AfterEach
    void theBooksAgree() throws SQLException {
        assertThat(bench.rows("""
                        SELECT d.account, d.dimensions, sum(CASE p.side WHEN 'D' THEN p.amount ELSE -p.amount END),
                               sum(CASE p.side WHEN 'D' THEN p.accounting_amount ELSE -p.accounting_amount END)
                         FROM ledger.posting p JOIN ledger.ledger_dimension d USING (ledger_dimension_id)
                        WHERE d.legal_entity = ? AND d.account <> '309900' GROUP BY 1, 2 ORDER BY 1, 2""", entity))
                .as("I2: summary accounts are the open customer transactions")
                .isEqualTo(bench.rows("""
                        SELECT d.account, d.dimensions, sum(i.open_amount), sum(i.open_accounting_amount)
                         FROM receivables.open_item i JOIN ledger.ledger_dimension d USING (ledger_dimension_id)
                        WHERE d.legal_entity = ? GROUP BY 1, 2 ORDER BY 1, 2""", entity));
        assertThat(bench.rows("SELECT count(*) FROM receivables.staged_open_item"))
                .as("nothing stays on its way")
                .containsExactly("0");
        bench.close();
    }

    @Test
    void aDocumentIsOpenWithItsOpenAmounts() {
        run(
                "1001,D1,1,CREDIT_NOTE,2026-03-05,2026-04-04,EUR,-100.00,-60.00,,,Department=D10;BusinessUnit=BU001,DISPUTED,"
                        + "\"Ann, credit\",CLASS,J-1");
        assertThat(bench.rows("""
                        SELECT t.document_number, t.document_type, t.document_date, t.due_date, t.currency, t.original_amount, t.amount,
                               t.accounting_amount, t.billing_classification, t.text
                         FROM receivables.customer_transaction t JOIN receivables.customer c USING (customer_id)
                        WHERE c.legal_entity = ?""", entity))
                .containsExactly(
                        "D1|CREDIT_NOTE|2026-03-05|2026-04-04|EUR|-100.0000|-60.0000|-60.0000|CLASS|Ann, credit");
        assertThat(bench.rows("""
                        SELECT i.line_no, d.account, d.dimensions, i.amount, i.accounting_amount, i.open_amount, i.open_accounting_amount,
                               i.credit, i.document_date, i.due_date, i.document_number, i.billing_classification, i.status, i.journal,
                               l.original_amount, l.amount
                         FROM receivables.open_item i JOIN receivables.customer c USING (customer_id)
                         JOIN receivables.customer_transaction_line l USING (customer_transaction_id, line_no)
                         JOIN ledger.ledger_dimension d ON d.ledger_dimension_id = i.ledger_dimension_id
                        WHERE c.legal_entity = ?""", entity))
                .containsExactly(
                        "1|130100|BusinessUnit=BU001;Department=D10|-60.0000|-60.0000|-60.0000|-60.0000|t|2026-03-05|"
                                + "2026-04-04|D1|CLASS|DISPUTED|J-1|-100.0000|-60.0000");
    }

    @Test
    @DisplayName("SE-17: whether a document is a credit is decided by all its lines")
    void aDocumentIsACreditAsAWhole() {
        run("1001,D1,1,JOURNAL,2026-03-05,,EUR,40.00,40.00,,,A=1,,,,\n"
                + entity + ",1001,D1,2,JOURNAL,2026-03-05,,EUR,-50.00,-50.00,,,A=2,,,,\n"
                + entity + ",1001,D2,1,INVOICE,2026-03-05,,EUR,40.00,40.00,,,,,,,");
        assertThat(bench.rows("""
                        SELECT i.document_number, i.line_no, i.credit, i.open_amount, t.amount
                         FROM receivables.open_item i JOIN receivables.customer_transaction t USING (customer_transaction_id)
                         JOIN receivables.customer c ON c.customer_id = i.customer_id WHERE c.legal_entity = ? ORDER BY 1, 2""", entity))
                .containsExactly("D1|1|t|40.0000|-10.0000", "D1|2|t|-50.0000|-10.0000", "D2|1|f|40.0000|40.0000");
    }

    @Test
    @DisplayName(
            "one voucher per legal entity, currency, document date and commit; against the take-over account, same dimensions")
    void documentsOfADayAndCurrencyShareAVoucher() {
        run("1001,D1,1,INVOICE,2026-03-05,,EUR,70.00,70.00,,,A=1,,,,\n"
                + entity + ",1002,D2,1,INVOICE,2026-03-05,,EUR,30.00,30.00,,,A=1,,,,\n"
                + entity + ",1002,D3,1,PAYMENT,2026-03-05,,EUR,-5.00,-5.00,,,A=1,,,,\n"
                + entity + ",1002,D4,1,PAYMENT,2026-03-05,,USD,-9.00,-9.00,-8.10,,,,,,\n"
                + entity + ",1001,D5,1,PAYMENT,2026-03-04,,EUR,-1.00,-1.00,,,,,,,");
        assertThat(vouchers())
                .containsExactly(
                        "OB-000001|TAKE_OVER|2026-03-04|EUR|1|130100||C|1.0000|1.0000",
                        "OB-000001|TAKE_OVER|2026-03-04|EUR|2|309900||D|1.0000|1.0000",
                        "OB-000002|TAKE_OVER|2026-03-05|EUR|1|130100|A=1|D|100.0000|100.0000",
                        "OB-000002|TAKE_OVER|2026-03-05|EUR|2|130100|A=1|C|5.0000|5.0000",
                        "OB-000002|TAKE_OVER|2026-03-05|EUR|3|309900|A=1|C|100.0000|100.0000",
                        "OB-000002|TAKE_OVER|2026-03-05|EUR|4|309900|A=1|D|5.0000|5.0000",
                        "OB-000003|TAKE_OVER|2026-03-05|USD|1|130100||C|9.0000|8.1000",
                        "OB-000003|TAKE_OVER|2026-03-05|USD|2|309900||D|9.0000|8.1000");
        assertThat(bench.rows("""
                        SELECT t.document_number, v.voucher_number FROM receivables.customer_transaction t
                         JOIN ledger.voucher v USING (voucher_id) WHERE v.legal_entity = ? ORDER BY 1""", entity))
                .containsExactly("D1|OB-000002", "D2|OB-000002", "D3|OB-000002", "D4|OB-000003", "D5|OB-000001");
    }

    @Test
    @DisplayName("NU-7: the next import goes on with the next number")
    void theSeriesHasNoGap() {
        run("1001,D1,1,INVOICE,2026-03-05,,EUR,70.00,70.00,,,,,,,");
        run("1001,D1,1,INVOICE,2026-03-05,,EUR,70.00,70.00,,,,,,,");
        run("1001,D2,1,INVOICE,2026-03-01,,EUR,70.00,70.00,,,,,,,");
        assertThat(vouchers())
                .extracting(line -> line.substring(0, 32))
                .containsExactly(
                        "OB-000001|TAKE_OVER|2026-03-05|E",
                        "OB-000001|TAKE_OVER|2026-03-05|E",
                        "OB-000002|TAKE_OVER|2026-03-01|E",
                        "OB-000002|TAKE_OVER|2026-03-01|E");
        assertThat(bench.rows("""
                        SELECT first_value, last_value, run_id, assigned_by FROM ledger.number_block
                        WHERE legal_entity = ? AND series = 'TAKE_OVER_VOUCHER' ORDER BY 1""", entity)).containsExactly("1|1|" + ImportBench.CALLER, "2|2|" + ImportBench.CALLER);
    }

    @Test
    @DisplayName(
            "a date in a period that is not open moves to the first day of the next open one; the document keeps its date")
    void aClosedPeriodIsLeftAlone() throws SQLException {
        bench.jdbc.update(
                "UPDATE ledger.fiscal_period SET receivables_state = 'CLOSED' WHERE legal_entity = ? AND starts_on < '2026-03-01'",
                entity);
        bench.jdbc.update(
                "UPDATE ledger.fiscal_period SET ledger_state = 'ON_HOLD' WHERE legal_entity = ? AND starts_on = '2026-03-01'",
                entity);
        bench.connection.commit();
        run("1001,D1,1,INVOICE,2025-12-24,,EUR,70.00,70.00,,,,,,,\n"
                + entity + ",1001,D2,1,INVOICE,2026-03-05,,EUR,70.00,70.00,,,,,,,\n"
                + entity + ",1001,D3,1,INVOICE,2026-04-07,,EUR,70.00,70.00,,,,,,,");
        assertThat(bench.rows("""
                        SELECT t.document_date, v.posting_date FROM receivables.customer_transaction t
                         JOIN ledger.voucher v USING (voucher_id) WHERE v.legal_entity = ? ORDER BY 1""", entity))
                .containsExactly("2025-12-24|2026-04-01", "2026-03-05|2026-04-01", "2026-04-07|2026-04-07");
    }

    @Test
    @DisplayName("NU-1: a series that restarts with the fiscal year does so here")
    void numbersOfTwoYearsStandInTheirYears() {
        bench.jdbc.update(
                "UPDATE ledger.number_sequence SET restarts = true WHERE legal_entity = ? AND series = 'TAKE_OVER_VOUCHER'",
                entity);
        run("1001,D1,1,INVOICE,2025-12-31,,EUR,70.00,70.00,,,,,,,\n"
                + entity + ",1001,D2,1,INVOICE,2026-01-01,,EUR,70.00,70.00,,,,,,,\n"
                + entity + ",1001,D3,1,INVOICE,2026-01-02,,EUR,70.00,70.00,,,,,,,");
        assertThat(bench.rows(
                        "SELECT voucher_number FROM ledger.voucher WHERE legal_entity = ? ORDER BY voucher_id", entity))
                .containsExactly("OB-2025-000001", "OB-2026-000001", "OB-2026-000002");
    }

    @Test
    @DisplayName("SU-8, SU-9: Table before Group before All")
    void theSummaryAccountComesFromTheProfile() throws SQLException {
        bench.jdbc.update(
                "UPDATE receivables.customer SET customer_group = 'WHOLESALE' WHERE legal_entity = ?", entity);
        for (String[] profile : new String[][] {
            {"TABLE", "1001", "110110"}, {"GROUP", "WHOLESALE", "110180"}, {"GROUP", "RETAIL", "801200"}
        }) {
            bench.jdbc.update("""
                    INSERT INTO receivables.posting_profile (legal_entity, profile, relation, relation_value, summary_account, is_default)
                    VALUES (?, 'GEN', ?, ?, ?, true)""", entity, profile[0], profile[1], profile[2]);
        }
        TestBooks.customer(bench.connection, entity, "1003", "EUR");
        bench.connection.commit();
        run("1001,D1,1,INVOICE,2026-03-05,,EUR,1.00,1.00,,GEN,,,,,\n"
                + entity + ",1002,D2,1,INVOICE,2026-03-05,,EUR,2.00,2.00,,,,,,,\n"
                + entity + ",1003,D3,1,INVOICE,2026-03-05,,EUR,3.00,3.00,,GEN,,,,,");
        assertThat(bench.rows("""
                        SELECT i.document_number, d.account FROM receivables.open_item i
                         JOIN ledger.ledger_dimension d USING (ledger_dimension_id) WHERE d.legal_entity = ? ORDER BY 1""", entity)).containsExactly("D1|110110", "D2|110180", "D3|130100");
    }

    @Test
    @DisplayName("SU-19: names and values are learned, not required, never closed")
    void dimensionsAreLearned() {
        run("1001,D1,1,INVOICE,2026-03-05,,EUR,1.00,1.00,,,B=2;A=1,,,,\n"
                + entity + ",1001,D2,1,INVOICE,2026-03-05,,EUR,1.00,1.00,,,B=3,,,,\n"
                + entity + ",1001,D3,1,INVOICE,2026-03-05,,EUR,1.00,1.00,,,C=9,NONE,,,");
        assertThat(bench.rows("""
                        SELECT d.name, v.value, d.required, d.balancing FROM ledger.dimension d
                         JOIN ledger.dimension_value v USING (legal_entity, name) WHERE legal_entity = ? ORDER BY 1, 2""", entity)).containsExactly("A|1|f|f", "B|2|f|f", "B|3|f|f");
    }

    @Test
    void theImportIsInTheAuditTrail() {
        ImportResult result = run("1001,D1,1,INVOICE,2026-03-05,,EUR,1.00,1.00,,,,,,,");
        assertThat(bench.rows("""
                        SELECT action, actor, after FROM ledger.audit_event WHERE object_type = 'IMPORT' AND object_key = ?""", Long.toString(result.importId())))
                .singleElement()
                .asString()
                .startsWith("FILE_IMPORTED|" + ImportBench.CALLER + "|")
                .contains("\"kind\": \"open-items\"", "\"accepted\": 1");
        assertThat(bench.imports.progress(result.importId()))
                .hasValueSatisfying(progress -> assertThat(progress.booked()).isEqualTo(1));
        assertThat(bench.imports.recent(5).get(0).importId()).isEqualTo(result.importId());
    }

    private ImportResult run(String rows) {
        return bench.run(ImportKind.OPEN_ITEMS, ImportMode.ROW_BY_ROW, HEADER + entity + "," + rows + "\n");
    }

    private List<String> vouchers() {
        return bench.rows("""
                SELECT v.voucher_number, v.kind, v.posting_date, v.currency, p.line_no, d.account, d.dimensions, p.side, p.amount,
                       p.accounting_amount
                 FROM ledger.voucher v JOIN ledger.posting p USING (voucher_id) JOIN ledger.ledger_dimension d USING (ledger_dimension_id)
                WHERE v.legal_entity = ? ORDER BY v.voucher_id, p.line_no""", entity);
    }
}
