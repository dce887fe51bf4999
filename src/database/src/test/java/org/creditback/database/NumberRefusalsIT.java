package org.creditback.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditback.database.TestItems.DATE;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("NU-1, NU-5: the database refuses a number twice and a gap")
class NumberRefusalsIT {

    private Connection connection;
    private String entity;

    @BeforeEach
    void aSeriesThatHasReachedTen() throws SQLException {
        connection = TestDatabase.connect();
        entity = TestBooks.legalEntity(connection, "EUR");
        block(connection, 1, 10);
        connection.commit();
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void theNextBlockIsTaken() throws SQLException {
        block(connection, 11, 11);
        block(connection, 12, 40);
        connection.commit();
    }

    @Test
    void theSameBlockTwiceIsRefused() {
        Refused.by("number_assigned_once", () -> block(connection, 1, 10));
    }

    @Test
    void anOverlappingBlockIsRefused() {
        Refused.by("number_assigned_once", () -> block(connection, 10, 12));
    }

    @Test
    void aGapIsRefused() {
        Refused.by("number_assigned_once", () -> block(connection, 12, 12));
    }

    @Test
    void aSeriesThatDoesNotBeginAtOneIsRefused() {
        Refused.by("number_assigned_once", () -> Jdbc.on(connection).update("""
                                INSERT INTO ledger.number_block (legal_entity, series, fiscal_year, first_value, last_value, assigned_by)
                                VALUES (?, 'ONE_TIME_VENDOR', 0, 2, 2, 'test')""", entity));
    }

    @Test
    void anEmptyBlockIsRefused() {
        Refused.by("number_block_check", () -> block(connection, 11, 10));
    }

    @Test
    void twoSessionsThatGoAroundTheCounterCannotBothTakeTheNextBlock() throws Exception {
        block(connection, 11, 12);
        try (Connection second = TestDatabase.connect()) {
            CompletableFuture<Void> taking =
                    CompletableFuture.runAsync(() -> Refused.by("number_assigned_once", () -> block(second, 11, 15)));
            TestDatabase.awaitSomebodyWaitingFor(connection);
            connection.commit();
            taking.get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    @DisplayName("NU-1: two series cannot write the same numbers")
    void aPrefixBelongsToOneSeries() {
        Refused.by("series_prefix_is_its_own", () -> Jdbc.on(connection)
                .update(
                        "UPDATE ledger.number_sequence SET prefix = 'RB-' WHERE legal_entity = ? AND series = 'ONE_TIME_VENDOR'",
                        entity));
    }

    @ParameterizedTest
    @DisplayName("NU-4, D8: the format of a series stays, once it has numbers")
    @ValueSource(strings = {"prefix = 'X-'", "digits = 7", "restarts = true", "series = 'PAYMENT_VOUCHER'"})
    void theFormatOfAssignedNumbersStays(String change) {
        Refused.by("number_format_stays", () -> Jdbc.on(connection)
                .update(
                        "UPDATE ledger.number_sequence SET " + change
                                + " WHERE legal_entity = ? AND series = 'REIMBURSEMENT'",
                        entity));
    }

    @Test
    @DisplayName("NU-1: a series without numbers may still get another format")
    void theFormatOfAnUnusedSeriesMayChange() {
        assertThat(Jdbc.on(connection)
                        .update(
                                "UPDATE ledger.number_sequence SET prefix = 'ONE-', restarts = true WHERE legal_entity = ? AND series = 'ONE_TIME_VENDOR'",
                                entity))
                .isEqualTo(1);
    }

    @Test
    @DisplayName("VE-3: a vendor number is used once")
    void aVendorNumberIsUsedOnce() {
        TestBooks.vendor(connection, entity, "OTV-000001", "EUR");
        Refused.by("vendor_pkey", () -> TestBooks.vendor(connection, entity, "OTV-000001", "EUR"));
    }

    @Test
    @DisplayName("NU-7: a document number of a customer is used once, bar reimbursements")
    void aDocumentIsEnteredOnce() {
        TestBooks.customer(connection, entity, "C-1", "EUR");
        TestItems.openItem(connection, entity, "C-1", "CN-1", "-1.00");
        long voucher = TestItems.voucher(connection, entity, "OB-again", DATE);
        Refused.by("document_once", () -> Jdbc.on(connection).update("""
                                INSERT INTO receivables.customer_transaction (customer_transaction_id, customer_id, document_number,
                                    document_type, document_date, currency, original_amount, amount, accounting_amount, voucher_id)
                                SELECT nextval('receivables.customer_transaction_id'), customer_id, 'CN-1', 'JOURNAL', ?, 'EUR', 1, 1, 1, ?
                                  FROM receivables.customer WHERE legal_entity = ?""", DATE, voucher, entity));
    }

    private void block(Connection by, long first, long last) {
        Jdbc.on(by).update("""
                        INSERT INTO ledger.number_block (legal_entity, series, fiscal_year, first_value, last_value, assigned_by)
                        VALUES (?, 'REIMBURSEMENT', 0, ?, ?, 'test')""", entity, first, last);
    }
}
