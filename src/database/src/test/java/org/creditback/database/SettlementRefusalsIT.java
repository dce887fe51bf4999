package org.creditback.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditback.database.TestItems.openItem;
import static org.creditback.database.TestItems.settle;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RI-1, D2: the database refuses to settle a credit twice, or for more than is open")
class SettlementRefusalsIT {

    private Connection connection;
    private long credit;
    private long oneInvoice;
    private long otherInvoice;

    @BeforeEach
    void aCreditOf100AndTwoInvoices() throws SQLException {
        connection = TestDatabase.connect();
        String entity = TestBooks.legalEntity(connection, "EUR");
        TestBooks.customer(connection, entity, "C-1", "EUR");
        credit = openItem(connection, entity, "C-1", "CN-1", "-100.00");
        oneInvoice = openItem(connection, entity, "C-1", "INV-1", "500.00");
        otherInvoice = openItem(connection, entity, "C-1", "INV-2", "500.00");
        connection.commit();
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void partsUpToWhatIsOpenAreSettled() throws SQLException {
        settle(connection, credit, oneInvoice, "NETTING", "-60.00");
        settle(connection, credit, otherInvoice, "NETTING", "-40.00");
        connection.commit();
        assertThat(settled()).isEqualByComparingTo("-100.00");
    }

    @Test
    void aCreditPartIsInOneActiveReimbursement() throws SQLException {
        settle(connection, credit, oneInvoice, "REIMBURSEMENT", "-10.00");
        connection.commit();
        Refused.by(
                "one_reimbursement_per_credit_part",
                () -> settle(connection, credit, otherInvoice, "REIMBURSEMENT", "-10.00"));
    }

    @Test
    void ofTwoSessionsThatReimburseOneCreditPartTheSecondIsRefused() throws Exception {
        settle(connection, credit, oneInvoice, "REIMBURSEMENT", "-10.00");
        afterUs(second -> Refused.by(
                "one_reimbursement_per_credit_part",
                () -> settle(second, credit, otherInvoice, "REIMBURSEMENT", "-10.00")));
    }

    @Test
    void moreThanIsOpenIsRefused() {
        Refused.by(
                "settlement_within_what_is_open", () -> settle(connection, credit, oneInvoice, "NETTING", "-100.01"));
    }

    @Test
    void twoPartsThatAddUpToMoreAreRefused() throws SQLException {
        settle(connection, credit, oneInvoice, "NETTING", "-60.00");
        connection.commit();
        Refused.by(
                "settlement_within_what_is_open", () -> settle(connection, credit, otherInvoice, "NETTING", "-40.01"));
    }

    @Test
    void ofTwoSessionsWhosePartsAddUpToMoreTheSecondIsRefused() throws Exception {
        settle(connection, credit, oneInvoice, "NETTING", "-60.00");
        afterUs(second -> Refused.by(
                "settlement_within_what_is_open", () -> settle(second, credit, otherInvoice, "NETTING", "-60.00")));
        assertThat(settled()).isEqualByComparingTo("-60.00");
    }

    @Test
    void ofTwoSessionsWhosePartsFitBothAreSettled() throws Exception {
        settle(connection, credit, oneInvoice, "NETTING", "-60.00");
        afterUs(second -> settle(second, credit, otherInvoice, "NETTING", "-40.00"));
        assertThat(settled()).isEqualByComparingTo("-100.00");
    }

    @Test
    void theOtherSignIsRefused() {
        Refused.by("settlement_within_what_is_open", () -> settle(connection, credit, oneInvoice, "NETTING", "10.00"));
    }

    @Test
    void aLineThatDoesNotExistIsRefused() {
        Refused.by("settlement_line_exists", () -> settle(connection, -1, oneInvoice, "NETTING", "-10.00"));
    }

    @Test
    void theSamePairTwiceIsRefused() throws SQLException {
        settle(connection, credit, oneInvoice, "NETTING", "-10.00");
        connection.commit();
        Refused.by("settlement_pkey", () -> settle(connection, credit, oneInvoice, "NETTING", "-10.00"));
    }

    private interface Session {
        void work(Connection connection) throws SQLException;
    }

    /** A second session works while ours is not committed yet, and has to wait for it. */
    private void afterUs(Session work) throws Exception {
        try (Connection second = TestDatabase.connect()) {
            CompletableFuture<Void> working = CompletableFuture.runAsync(() -> {
                try {
                    work.work(second);
                    second.commit();
                } catch (SQLException failure) {
                    throw new IllegalStateException(failure);
                }
            });
            TestDatabase.awaitSomebodyWaitingFor(connection);
            connection.commit();
            working.get(10, TimeUnit.SECONDS);
        }
    }

    private BigDecimal settled() throws SQLException {
        connection.rollback();
        return Jdbc.on(connection)
                .one(
                        "SELECT sum(amount) FROM receivables.settlement WHERE customer_transaction_id = ?",
                        row -> row.getBigDecimal(1),
                        credit)
                .orElseThrow();
    }
}
