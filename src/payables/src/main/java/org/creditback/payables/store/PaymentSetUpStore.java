package org.creditback.payables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.ledger.NumberFormat;
import org.creditback.payables.CompanyBankAccount;
import org.creditback.payables.MethodOfPayment;
import org.joda.money.CurrencyUnit;

/** Methods of payment and our own bank accounts. */
@Dependent
public class PaymentSetUpStore {

    private final PayablesDatabase database;

    @Inject
    public PaymentSetUpStore(PayablesDatabase database) {
        this.database = database;
    }

    public List<MethodOfPayment> methods(LegalEntityId entity) {
        return database.jdbc().list(MethodRows.SELECT + " ORDER BY m.method", MethodRows::method, entity.code());
    }

    /** Where the series of one-time vendors goes on; where it restarts, in its latest year. */
    public Optional<String> nextOneTimeVendor(LegalEntityId entity) {
        return database.jdbc()
                .one(
                        """
                        SELECT prefix, digits, fiscal_year, next_value FROM ledger.next_number
                         WHERE legal_entity = ? AND series = 'ONE_TIME_VENDOR' AND restarts = (fiscal_year > 0)
                         ORDER BY fiscal_year DESC LIMIT 1""",
                        row -> new NumberFormat(row.getString(1), row.getInt(2), row.getInt(3)).number(row.getLong(4)),
                        entity.code());
    }

    public void insertBankAccounts(LegalEntityId entity, List<CompanyBankAccount> accounts) {
        database.jdbc()
                .update(
                        """
                        INSERT INTO payables.company_bank_account (legal_entity, bank_account, iban, bic, currency)
                        SELECT ?, * FROM unnest(?::text[], ?::text[], ?::text[], ?::text[])""",
                        entity.code(),
                        accounts.stream().map(CompanyBankAccount::id).toArray(String[]::new),
                        accounts.stream().map(CompanyBankAccount::iban).toArray(String[]::new),
                        accounts.stream().map(CompanyBankAccount::bic).toArray(String[]::new),
                        accounts.stream()
                                .map(account -> account.currency().getCode())
                                .toArray(String[]::new));
    }

    public List<CompanyBankAccount> bankAccounts(LegalEntityId entity) {
        return database.jdbc()
                .list(
                        """
                        SELECT bank_account, iban, bic, currency FROM payables.company_bank_account
                         WHERE legal_entity = ? ORDER BY bank_account""",
                        row -> new CompanyBankAccount(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                CurrencyUnit.of(row.getString(4))),
                        entity.code());
    }
}
