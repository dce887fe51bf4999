package org.creditback.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditback.database.TestItems.DATE;
import static org.creditback.database.TestItems.posting;
import static org.creditback.database.TestItems.voucher;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("PO-16, PO-17: the database refuses a voucher that is not whole, not new, or in a closed period")
class VoucherRefusalsIT {

    private Connection connection;
    private String entity;

    @BeforeEach
    void booksOfALegalEntity() throws SQLException {
        connection = TestDatabase.connect();
        entity = TestBooks.legalEntity(connection, "EUR");
        connection.commit();
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void aBalancedVoucherIsCommitted() throws SQLException {
        long voucher = TestItems.balancedVoucher(connection, entity, "OB-1");
        connection.commit();
        assertThat(Jdbc.on(connection)
                        .one("SELECT count(*) FROM ledger.posting WHERE voucher_id = ?", row -> row.getInt(1), voucher))
                .contains(2);
    }

    @Test
    void aVoucherThatDoesNotBalanceIsRefusedAtCommit() {
        long voucher = voucher(connection, entity, "OB-1", DATE);
        posting(connection, entity, voucher, 1, "130100", "D", "10.00");
        posting(connection, entity, voucher, 2, "200100", "C", "9.99");
        Refused.atCommit("voucher_balances", connection);
    }

    @Test
    void aVoucherThatBalancesInItsOwnCurrencyOnlyIsRefusedAtCommit() {
        long voucher = voucher(connection, entity, "OB-1", DATE);
        posting(connection, entity, voucher, 1, "130100", "D", "10.00", "9.00");
        posting(connection, entity, voucher, 2, "200100", "C", "10.00", "9.01");
        Refused.atCommit("voucher_balances", connection);
    }

    @Test
    void aVoucherOfOneLegIsRefusedAtCommit() {
        long voucher = voucher(connection, entity, "OB-1", DATE);
        posting(connection, entity, voucher, 1, "130100", "D", "10.00");
        Refused.atCommit("voucher_balances", connection);
    }

    @Test
    void aVoucherWithoutLinesIsRefusedAtCommit() {
        voucher(connection, entity, "OB-1", DATE);
        Refused.atCommit("voucher_balances", connection);
    }

    @Test
    void oneBadVoucherAmongGoodOnesRefusesTheWholeCommit() throws SQLException {
        TestItems.balancedVoucher(connection, entity, "OB-1");
        posting(connection, entity, voucher(connection, entity, "OB-2", DATE), 1, "130100", "D", "1.00");
        Refused.atCommit("voucher_balances", connection);
        assertThat(vouchers()).isZero();
    }

    @Test
    void aLineWithoutAnyAmountIsRefused() {
        long voucher = voucher(connection, entity, "OB-1", DATE);
        Refused.by("posting_has_an_amount", () -> posting(connection, entity, voucher, 1, "130100", "D", "0"));
    }

    @Test
    void aLineIsNeverAddedToAVoucherOfAnEarlierTransaction() throws SQLException {
        long voucher = TestItems.balancedVoucher(connection, entity, "OB-1");
        connection.commit();
        Refused.by("voucher_is_never_changed", () -> posting(connection, entity, voucher, 3, "130100", "D", "1.00"));
    }

    @Test
    void aLineIsNeverAddedToAVoucherThatDoesNotExist() {
        Refused.by("voucher_is_never_changed", () -> posting(connection, entity, -1, 1, "130100", "D", "1.00"));
    }

    @Test
    void aLineOnAnAccountOfAnotherLegalEntityIsRefused() throws SQLException {
        String other = TestBooks.legalEntity(connection, "EUR");
        long voucher = voucher(connection, entity, "OB-1", DATE);
        Refused.by("posting_account_exists", () -> posting(connection, other, voucher, 1, "130100", "D", "1.00"));
    }

    @Test
    @DisplayName("NU-4: a voucher number is used once")
    void aVoucherNumberIsUsedOnce() throws SQLException {
        TestItems.balancedVoucher(connection, entity, "RV-000001");
        connection.commit();
        Refused.by("voucher_number_once", () -> TestItems.balancedVoucher(connection, entity, "RV-000001"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"receivables_state", "payables_state", "ledger_state"})
    void aPeriodClosedInOneModuleTakesNoVoucher(String module) throws SQLException {
        setPeriod(connection, module, "CLOSED");
        connection.commit();
        Refused.by("voucher_in_open_period", () -> voucher(connection, entity, "OB-1", DATE));
    }

    @Test
    void aPeriodOnHoldTakesNoVoucher() throws SQLException {
        setPeriod(connection, "ledger_state", "ON_HOLD");
        connection.commit();
        Refused.by("voucher_in_open_period", () -> voucher(connection, entity, "OB-1", DATE));
    }

    @Test
    void aDateOutsideTheCalendarTakesNoVoucher() {
        Refused.by("voucher_in_open_period", () -> voucher(connection, entity, "OB-1", LocalDate.of(1999, 12, 31)));
    }

    @Test
    void closingAPeriodWaitsForAVoucherThatIsBeingPosted() throws SQLException {
        TestItems.balancedVoucher(connection, entity, "OB-1");
        try (Connection closing = TestDatabase.connect()) {
            Jdbc.on(closing).update("SET LOCAL lock_timeout = '50ms'");
            Refused.byLock(() -> setPeriod(closing, "ledger_state", "CLOSED"));
            closing.rollback();
            connection.commit();
            setPeriod(closing, "ledger_state", "CLOSED");
            closing.commit();
        }
        Refused.by("voucher_in_open_period", () -> voucher(connection, entity, "OB-2", DATE));
    }

    @Test
    void aVoucherThatWaitsForAPeriodBeingClosedIsRefused() throws Exception {
        try (Connection closing = TestDatabase.connect()) {
            setPeriod(closing, "ledger_state", "CLOSED");
            CompletableFuture<Void> posting = CompletableFuture.runAsync(() ->
                    Refused.by("voucher_in_open_period", () -> TestItems.balancedVoucher(connection, entity, "OB-1")));
            TestDatabase.awaitSomebodyWaitingFor(closing);
            closing.commit();
            posting.get(10, TimeUnit.SECONDS);
        }
    }

    private void setPeriod(Connection by, String module, String state) {
        Jdbc.on(by)
                .update(
                        "UPDATE ledger.fiscal_period SET " + module
                                + " = ? WHERE legal_entity = ? AND ? BETWEEN starts_on AND ends_on",
                        state,
                        entity,
                        DATE);
    }

    private int vouchers() throws SQLException {
        connection.rollback();
        return Jdbc.on(connection)
                .one("SELECT count(*) FROM ledger.voucher WHERE legal_entity = ?", row -> row.getInt(1), entity)
                .orElseThrow();
    }
}
