package org.creditback.receivables.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.creditback.database.Jdbc;
import org.creditback.database.TestDatabase;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.receivables.CustomerHold;
import org.creditback.domain.receivables.LegalStatus;
import org.creditback.ledger.Address;
import org.creditback.receivables.Customer;
import org.creditback.receivables.CustomerDetails;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Customers that people make and delete")
class NewCustomerStoreIT {

    private static final LegalEntityId ENTITY = new LegalEntityId("AR-CUSTOMER");
    private static final CustomerDetails ANNA = new CustomerDetails(
            "Anna",
            "RETAIL",
            "fi",
            new Address("Kauppakatu", "7", "20100", "Turku"),
            "FI",
            null,
            CustomerHold.INVOICE,
            LegalStatus.LEGAL_FREEZE,
            LocalDate.of(2027, 1, 1));

    private Connection connection;
    private Jdbc jdbc;
    private NewCustomerStore customers;

    @BeforeEach
    void aLegalEntityWithACustomer() throws SQLException {
        connection = TestDatabase.connect();
        jdbc = Jdbc.on(connection);
        customers = new NewCustomerStore(new ReceivablesDatabase(jdbc));
        jdbc.update(
                "INSERT INTO ledger.legal_entity (legal_entity, name, accounting_currency, country) VALUES (?, 'x', 'EUR', 'FI')",
                ENTITY.code());
        assertThat(customers.insert(ENTITY, "C-1", "SEK", ANNA)).isTrue();
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void isReadAsItWasWrittenAndMadeOnce() {
        Customer stored = new CustomerStore(new ReceivablesDatabase(jdbc))
                .find(ENTITY, "C-1")
                .orElseThrow();
        assertThat(stored.details()).isEqualTo(ANNA);
        assertThat(stored.party().currency()).isEqualTo("SEK");
        assertThat(customers.insert(ENTITY, "C-1", "EUR", ANNA)).isFalse();
    }

    @Test
    void deletesWhatNothingDependsOn() {
        assertThat(customers.delete(ENTITY, "C-9", 0)).contains(RefusalReason.NOT_FOUND);
        assertThat(customers.delete(ENTITY, "C-1", 1)).contains(RefusalReason.STALE_VERSION);
        assertThat(customers.delete(ENTITY, "C-1", 0)).isEmpty();
        assertThat(customers.delete(ENTITY, "C-1", 0)).contains(RefusalReason.NOT_FOUND);
    }

    @Test
    @DisplayName("PC-3: who has a bank-detail change stays, and whom a posting profile is for")
    void keepsWhatIsInUse() {
        jdbc.update("INSERT INTO ledger.account VALUES (?, '130100', 'x')", ENTITY.code());
        jdbc.update(
                "INSERT INTO receivables.posting_profile (legal_entity, profile, relation, relation_value, summary_account) VALUES (?, 'GEN', 'TABLE', 'C-1', '130100')",
                ENTITY.code());
        assertThat(customers.delete(ENTITY, "C-1", 0)).contains(RefusalReason.IN_USE);
        jdbc.update("DELETE FROM receivables.posting_profile WHERE legal_entity = ?", ENTITY.code());
        jdbc.update(
                "INSERT INTO receivables.bank_detail_change (customer_id, iban, proposed_by) SELECT customer_id, 'NL91ABNA0417164300', 'x' FROM receivables.customer WHERE legal_entity = ?",
                ENTITY.code());
        assertThat(customers.delete(ENTITY, "C-1", 0)).contains(RefusalReason.IN_USE);
    }
}
