package org.creditback.database;

import static org.creditback.database.TestItems.DATE;
import static org.creditback.database.TestItems.candidate;
import static org.creditback.database.TestItems.run;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName(
        "RI-1, RI-2, DI-13: the database refuses a second run, a second request, a second outcome, a second invoice")
class RunRefusalsIT {

    private Connection connection;
    private String entity;

    @BeforeEach
    void aLegalEntity() throws SQLException {
        connection = TestDatabase.connect();
        entity = TestBooks.legalEntity(connection, "EUR");
        connection.commit();
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECTING", "POSTING"})
    void aLegalEntityHasOneRunOnTheWay(String state) throws SQLException {
        run(connection, entity, entity + "-1", state);
        connection.commit();
        Refused.by("one_run_" + state.toLowerCase(), () -> run(connection, entity, entity + "-2", state));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SELECTING", "POSTING"})
    void anotherLegalEntityIsNotInTheWay(String state) throws SQLException {
        run(connection, entity, entity + "-1", state);
        String other = TestBooks.legalEntity(connection, "EUR");
        run(connection, other, other + "-1", state);
        connection.commit();
    }

    @Test
    void aRunThatWaitsCannotPostBesideAnother() throws SQLException {
        run(connection, entity, entity + "-1", "POSTING");
        long waiting = run(connection, entity, entity + "-2", "FROZEN");
        connection.commit();
        Refused.by("one_run_posting", () -> Jdbc.on(connection)
                .update("UPDATE reimbursement.run SET state = 'POSTING' WHERE run_id = ?", waiting));
    }

    @Test
    void aRequestKeyIsUsedOnceOverAllLegalEntities() throws SQLException {
        run(connection, entity, entity + "-key", "DONE");
        String other = TestBooks.legalEntity(connection, "EUR");
        Refused.by("request_key_once", () -> run(connection, other, entity + "-key", "REQUESTED"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"REIMBURSED", "DECLINED", "PARKED", "FAILED"})
    void anOutcomeIsFinal(String outcome) throws SQLException {
        long run = run(connection, entity, entity + "-1", "POSTING");
        candidate(connection, run, 1, outcome);
        connection.commit();
        Refused.by("outcome_is_final", () -> Jdbc.on(connection)
                .update("UPDATE reimbursement.candidate SET state = 'SELECTED', reason = NULL WHERE run_id = ?", run));
    }

    @Test
    void ofTwoOutcomesTheSecondIsRefused() throws SQLException {
        long run = run(connection, entity, entity + "-1", "POSTING");
        candidate(connection, run, 1, "SELECTED");
        String sql = "UPDATE reimbursement.candidate SET state = ?, reason = ? WHERE run_id = ?";
        Jdbc.on(connection).update(sql, "FAILED", "TECHNICAL_ERROR", run);
        connection.commit();
        Refused.by("outcome_is_final", () -> Jdbc.on(connection).update(sql, "REIMBURSED", null, run));
    }

    @Test
    void aCustomerIsConsideredOncePerRun() {
        long run = run(connection, entity, entity + "-1", "FROZEN");
        candidate(connection, run, 7, "SELECTED");
        Refused.by("customer_once_per_run", () -> Jdbc.on(connection).update("""
                                INSERT INTO reimbursement.candidate (run_id, candidate_no, customer_id, customer_account, state, frozen_selected)
                                VALUES (?, 8, 7, 'C-7', 'SELECTED', true)""", run));
    }

    @Test
    void aGroupHasOneReimbursement() {
        long run = run(connection, entity, entity + "-1", "FROZEN");
        candidate(connection, run, 1, "SELECTED");
        reimbursement(run, 0);
        Refused.by("one_reimbursement_per_group", () -> reimbursement(run, 1));
    }

    private void reimbursement(long run, int ordinal) {
        Jdbc.on(connection).update("""
                        INSERT INTO reimbursement.reimbursement (run_id, ordinal, candidate_no, voucher_ordinal, currency, account, dimensions,
                            billing_classification, amount, accounting_amount)
                        VALUES (?, ?, 1, 0, 'EUR', '130100', '', '', 1, 1)""", run, ordinal);
    }

    @Test
    @DisplayName("PO-5: an invoice number is used once")
    void anInvoiceNumberIsUsedOnce() throws SQLException {
        TestBooks.vendor(connection, entity, "V-1", "EUR");
        invoice("RB-000001", 1, 0);
        Refused.by("invoice_number_once", () -> invoice("RB-000001", 2, 0));
    }

    @Test
    @DisplayName("D3: a reimbursement has one vendor invoice")
    void aReimbursementHasOneVendorInvoice() throws SQLException {
        TestBooks.vendor(connection, entity, "V-1", "EUR");
        invoice("RB-000001", 1, 0);
        Refused.by("one_invoice_per_reimbursement", () -> invoice("RB-000002", 1, 0));
    }

    private void invoice(String number, long run, int ordinal) {
        long voucher = TestItems.balancedVoucher(connection, entity, "RV-" + number + "-" + run);
        Jdbc.on(connection)
                .update(
                        """
                        INSERT INTO payables.vendor_invoice (vendor_invoice_id, legal_entity, vendor_account, invoice_number, posting_date,
                            due_date, currency, amount, accounting_amount, ledger_dimension_id, text, approved_by, run_id,
                            reimbursement_ordinal, voucher_id)
                        VALUES (nextval('payables.vendor_invoice_id'), ?, 'V-1', ?, ?, ?, 'EUR', ?, ?, ?, 'text', 'test', ?, ?, ?)""",
                        entity,
                        number,
                        DATE,
                        DATE,
                        BigDecimal.TEN,
                        BigDecimal.TEN,
                        TestItems.ledgerDimension(connection, entity, "200100"),
                        -run,
                        ordinal,
                        voucher);
    }
}
