package org.creditback.payables.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import org.creditback.database.Jdbc;
import org.creditback.database.TestDatabase;
import org.creditback.domain.imports.BankDetails;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.payables.CompanyBankAccounts.StoredAccount;
import org.creditback.payables.WholeBankAccount;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("PC-1, C-8: our own bank accounts, with IBAN and without")
class CompanyBankAccountStoreIT {

    private static final LegalEntityId ENTITY = new LegalEntityId("AP-OWN");
    private static final BankDetails FINNISH = new BankDetails("FI6799051331616594", "CRBKFIHH", null, null);
    private static final BankDetails AMERICAN = new BankDetails(null, "CHASUS33", "021000021", "000123456789");

    private Connection connection;
    private Jdbc jdbc;
    private CompanyBankAccountStore accounts;

    @BeforeEach
    void aLegalEntity() throws SQLException {
        connection = TestDatabase.connect();
        jdbc = Jdbc.on(connection);
        accounts = new CompanyBankAccountStore(new PayablesDatabase(jdbc));
        jdbc.update(
                "INSERT INTO ledger.legal_entity (legal_entity, name, accounting_currency, country) VALUES (?, 'x', 'EUR', 'FI')",
                ENTITY.code());
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void areListedMaskedAndShownWhole() {
        assertThat(accounts.insert(ENTITY, "USD-1", AMERICAN, CurrencyUnit.USD)).isTrue();
        assertThat(accounts.insert(ENTITY, "EUR-1", FINNISH, CurrencyUnit.EUR)).isTrue();
        assertThat(accounts.insert(ENTITY, "EUR-1", AMERICAN, CurrencyUnit.EUR)).isFalse();
        assertThat(accounts.list(ENTITY))
                .containsExactly(
                        new StoredAccount("EUR-1", "•••• 6594", "CRBKFIHH", null, CurrencyUnit.EUR, 0),
                        new StoredAccount("USD-1", "•••• 6789", "CHASUS33", "021000021", CurrencyUnit.USD, 0));
        assertThat(accounts.whole(ENTITY, "USD-1"))
                .contains(new WholeBankAccount("0001 2345 6789", "CHASUS33", "021000021"));
        assertThat(accounts.whole(ENTITY, "EUR-2")).isEmpty();
        assertThat(accounts.whole(ENTITY, "EUR-1").orElseThrow()).asString().doesNotContain("6594");
        assertThat(accounts.lock(ENTITY, "EUR-1").orElseThrow()).asString().doesNotContain("FI67990513");
    }

    @Test
    void countTheirVersionsAndGo() {
        accounts.insert(ENTITY, "EUR-1", FINNISH, CurrencyUnit.EUR);
        accounts.update(ENTITY, "EUR-1", AMERICAN, CurrencyUnit.USD);
        assertThat(accounts.lock(ENTITY, "EUR-1").orElseThrow()).satisfies(row -> {
            assertThat(row.details()).isEqualTo(AMERICAN);
            assertThat(row.stored().version()).isEqualTo(1);
        });
        assertThat(accounts.delete(ENTITY, "EUR-1")).isTrue();
        assertThat(accounts.list(ENTITY)).isEmpty();
    }

    @Test
    @DisplayName("What anything refers to stays, whoever it is")
    void staysWhereSomethingDependsOnIt() throws SQLException {
        try (Connection owner = TestDatabase.connectAsOwner()) {
            Jdbc tables = Jdbc.on(owner);
            CompanyBankAccountStore theirs = new CompanyBankAccountStore(new PayablesDatabase(tables));
            tables.update(
                    "INSERT INTO ledger.legal_entity (legal_entity, name, accounting_currency, country) VALUES ('AP-OWNED', 'x', 'EUR', 'FI')");
            LegalEntityId entity = new LegalEntityId("AP-OWNED");
            theirs.insert(entity, "EUR-1", FINNISH, CurrencyUnit.EUR);
            tables.update("""
                    CREATE TABLE payables.depends (legal_entity varchar(20) COLLATE "C", bank_account varchar(20) COLLATE "C",
                        FOREIGN KEY (legal_entity, bank_account) REFERENCES payables.company_bank_account)""");
            tables.update("INSERT INTO payables.depends VALUES ('AP-OWNED', 'EUR-1')");
            assertThat(theirs.delete(entity, "EUR-1")).isFalse();
            owner.rollback();
        }
    }
}
