package org.creditback.payables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.creditback.database.SqlErrors;
import org.creditback.domain.imports.BankDetails;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.payables.CompanyBankAccounts.StoredAccount;
import org.creditback.payables.WholeBankAccount;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Our own bank accounts, as people edit them; who changes one locks it first. Whole numbers leave for those who asked for them only. */
@Dependent
public class CompanyBankAccountStore {

    private static final String FOREIGN_KEY = "23503";

    private static final String ACCOUNT = """
            SELECT bank_account, iban, bic, bank_code, account_number, currency, version FROM payables.company_bank_account
             WHERE legal_entity = ?""";

    private final PayablesDatabase database;

    @Inject
    public CompanyBankAccountStore(PayablesDatabase database) {
        this.database = database;
    }

    /**
     * A row with its whole number.
     *
     * @param stored  as people see it
     * @param details as stored
     */
    public record Row(StoredAccount stored, BankDetails details) {

        /** Without the number. */
        @Override
        public String toString() {
            return "Row[stored=" + stored + "]";
        }
    }

    public List<StoredAccount> list(LegalEntityId entity) {
        return database.jdbc().list(ACCOUNT + " ORDER BY bank_account", row -> row(row).stored(), entity.code());
    }

    /** Held until the transaction ends. */
    public Optional<Row> lock(LegalEntityId entity, String id) {
        return database.jdbc()
                .one(ACCOUNT + " AND bank_account = ? FOR UPDATE", CompanyBankAccountStore::row, entity.code(), id);
    }

    private static Row row(ResultSet row) throws SQLException {
        BankDetails details = new BankDetails(row.getString(2), row.getString(3), row.getString(4), row.getString(5));
        StoredAccount stored = new StoredAccount(
                row.getString(1),
                details.masked(),
                details.bic(),
                details.bankCode(),
                CurrencyUnit.of(row.getString(6)),
                row.getInt(7));
        return new Row(stored, details);
    }

    /** False where there is one of this name. */
    public boolean insert(LegalEntityId entity, String id, BankDetails details, CurrencyUnit currency) {
        return database.jdbc().update("""
                                INSERT INTO payables.company_bank_account (iban, bic, bank_code, account_number, currency, legal_entity,
                                    bank_account)
                                VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""", values(entity, id, details, currency)) > 0;
    }

    public void update(LegalEntityId entity, String id, BankDetails details, CurrencyUnit currency) {
        database.jdbc().update("""
                        UPDATE payables.company_bank_account
                           SET iban = ?, bic = ?, bank_code = ?, account_number = ?, currency = ?, version = version + 1
                         WHERE legal_entity = ? AND bank_account = ?""", values(entity, id, details, currency));
    }

    private static @Nullable Object[] values(
            LegalEntityId entity, String id, BankDetails details, CurrencyUnit currency) {
        return new @Nullable Object[] {
            details.iban(),
            details.bic(),
            details.bankCode(),
            details.accountNumber(),
            currency.getCode(),
            entity.code(),
            id
        };
    }

    /** False where anything refers to it: the keys of the database know what does. The transaction is lost then. */
    public boolean delete(LegalEntityId entity, String id) {
        try {
            database.jdbc()
                    .update(
                            "DELETE FROM payables.company_bank_account WHERE legal_entity = ? AND bank_account = ?",
                            entity.code(),
                            id);
            return true;
        } catch (PersistenceException refused) {
            if (SqlErrors.sqlState(refused).filter(FOREIGN_KEY::equals).isEmpty()) {
                throw refused;
            }
            return false;
        }
    }

    /** The whole of it, for somebody who may see it. */
    public Optional<WholeBankAccount> whole(LegalEntityId entity, String id) {
        return database.jdbc()
                .one(ACCOUNT + " AND bank_account = ?", row -> row(row).details(), entity.code(), id)
                .map(CompanyBankAccountStore::whole);
    }

    private static WholeBankAccount whole(BankDetails details) {
        String number = details.iban() == null ? details.accountNumber() : details.iban();
        return new WholeBankAccount(
                BankDetails.grouped(Objects.requireNonNullElse(number, "")), details.bic(), details.bankCode());
    }
}
