package org.creditback.payables.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.creditback.database.Jdbc;
import org.creditback.database.SqlErrors;
import org.creditback.database.TestDatabase;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.PostingProfile;
import org.creditback.payables.CompanyBankAccount;
import org.creditback.payables.MethodOfPayment;
import org.creditback.payables.PaymentControls;
import org.creditback.payables.PaymentWay;
import org.creditback.payables.TransferTerms;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the database refuses in the set-up of payables")
class PayablesSetUpStoreIT {

    private static final LegalEntityId ENTITY = new LegalEntityId("AP-SETUP");

    private Connection connection;
    private Jdbc jdbc;
    private PostingProfileStore profiles;
    private PaymentSetUpStore payment;

    @BeforeEach
    void aLegalEntity() throws SQLException {
        connection = TestDatabase.connect();
        jdbc = Jdbc.on(connection);
        profiles = new PostingProfileStore(new PayablesDatabase(jdbc));
        payment = new PaymentSetUpStore(new PayablesDatabase(jdbc));
        jdbc.update(
                "INSERT INTO ledger.legal_entity (legal_entity, name, accounting_currency, country) VALUES (?, 'x', 'EUR', 'FI')",
                ENTITY.code());
        jdbc.update("INSERT INTO ledger.account VALUES (?, '200100', 'x')", ENTITY.code());
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    @DisplayName("SU-8: profiles for all vendors, one of them the default")
    void profilesHoldForAllVendors() {
        profiles.insert(ENTITY, List.of(new PostingProfile("OTHER", "200100")));
        assertThat(profiles.hasDefault(ENTITY)).isFalse();
        profiles.insert(ENTITY, List.of(new PostingProfile("GEN", "200100")));
        assertThat(profiles.hasDefault(ENTITY)).isTrue();
        assertThat(profiles.exists(ENTITY, "OTHER")).isTrue();
        assertThat(profiles.exists(ENTITY, "other")).isFalse();
    }

    @Test
    void aSummaryAccountStandsInTheChart() {
        assertThatThrownBy(() -> profiles.insert(ENTITY, List.of(new PostingProfile("GEN", "999"))))
                .satisfies(error -> assertThat(SqlErrors.violatedConstraint(error))
                        .contains("posting_profile_legal_entity_summary_account_fkey"));
    }

    @Test
    void methodsAndBankAccountsAreReadAsTheyWereWritten() {
        List<CompanyBankAccount> accounts = List.of(
                new CompanyBankAccount("EUR-1", "FI6799051331616594", "CRBKFIHH", CurrencyUnit.EUR),
                new CompanyBankAccount("USD-1", null, null, CurrencyUnit.USD));
        payment.insertBankAccounts(ENTITY, accounts);
        PaymentWay sepa = new PaymentWay(
                PaymentWay.Format.PAIN_001,
                "EUR-1",
                PaymentWay.Posting.BANK,
                List.of(CurrencyUnit.EUR),
                PaymentWay.Grouping.INVOICE,
                TransferTerms.SEPA,
                new PaymentControls(true, 3, Money.of(CurrencyUnit.EUR, 500), false));
        List<MethodOfPayment> methods = List.of(
                new MethodOfPayment("CHECK", "Check", false), new MethodOfPayment("SEPA", "Transfer", true, sepa));
        EditedMethodStore edited = new EditedMethodStore(new PayablesDatabase(jdbc));
        methods.forEach(method -> assertThat(edited.insert(ENTITY, method)).isTrue());
        assertThat(edited.insert(ENTITY, methods.get(0))).isFalse();
        assertThat(payment.methods(ENTITY)).isEqualTo(methods);
        edited.update(ENTITY, new MethodOfPayment("SEPA", "By hand", false));
        assertThat(payment.methods(ENTITY)).contains(new MethodOfPayment("SEPA", "By hand", false));
        assertThat(payment.bankAccounts(ENTITY)).isEqualTo(accounts);
    }

    @Test
    @DisplayName("SU-5: terms of the one-time template and the approval of payments stay within their rules")
    void parametersStayWithinTheirRules() throws SQLException {
        assertRefused(
                "parameters_payment_approval_check",
                "INSERT INTO payables.parameters (legal_entity, payment_approval) VALUES (?, 'MAYBE')");
        assertRefused(
                "one_time_template_terms_net_days_check",
                "INSERT INTO payables.one_time_template (legal_entity, terms_net_days) VALUES (?, -1)");
    }

    private void assertRefused(String constraint, String sql) throws SQLException {
        var before = connection.setSavepoint();
        assertThatThrownBy(() -> jdbc.update(sql, ENTITY.code()))
                .satisfies(
                        error -> assertThat(SqlErrors.violatedConstraint(error)).contains(constraint));
        connection.rollback(before);
    }
}
