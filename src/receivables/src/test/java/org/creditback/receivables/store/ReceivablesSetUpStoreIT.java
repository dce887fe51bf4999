package org.creditback.receivables.store;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("What the database refuses in the set-up of receivables")
class ReceivablesSetUpStoreIT {

    private static final LegalEntityId ENTITY = new LegalEntityId("AR-SETUP");

    private Connection connection;
    private Jdbc jdbc;
    private PostingProfileStore profiles;

    @BeforeEach
    void aLegalEntity() throws SQLException {
        connection = TestDatabase.connect();
        jdbc = Jdbc.on(connection);
        profiles = new PostingProfileStore(new ReceivablesDatabase(jdbc));
        jdbc.update(
                "INSERT INTO ledger.legal_entity (legal_entity, name, accounting_currency, country) VALUES (?, 'x', 'EUR', 'FI')",
                ENTITY.code());
        jdbc.update("INSERT INTO ledger.account VALUES (?, '130100', 'x')", ENTITY.code());
        jdbc.update("INSERT INTO receivables.parameters (legal_entity) VALUES (?)", ENTITY.code());
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    @DisplayName("SU-8: profiles for all customers, one of them the default")
    void profilesHoldForAllCustomers() {
        assertThat(profiles.hasDefault(ENTITY)).isFalse();
        profiles.insert(ENTITY, List.of(new PostingProfile("PRE", "130100"), new PostingProfile("GEN", "130100")));
        assertThat(profiles.hasDefault(ENTITY)).isTrue();
        assertThat(profiles.forAll(ENTITY))
                .containsExactly(new PostingProfile("GEN", "130100"), new PostingProfile("PRE", "130100"));
    }

    @Test
    void aSummaryAccountStandsInTheChart() {
        assertThatThrownBy(() -> profiles.insert(ENTITY, List.of(new PostingProfile("GEN", "999"))))
                .satisfies(error -> assertThat(SqlErrors.violatedConstraint(error))
                        .contains("posting_profile_legal_entity_summary_account_fkey"));
    }

    @ParameterizedTest
    @DisplayName("SU-1, SU-3, SU-11 to SU-13")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "minimum_reimbursement = -0.01 | parameters_minimum_reimbursement_check",
                "maximum_reimbursement = 0 | parameters_maximum_reimbursement_check",
                "open_debit_mode = 'EXCLUDE' | parameters_open_debit_mode_check",
                "rate_basis = 'TODAY' | parameters_rate_basis_check",
                "payout_route = 'CASH' | parameters_payout_route_check",
                "approval_policy = 'SOMETIMES' | parameters_approval_policy_check",
                "approval_policy = 'ABOVE_LIMIT' | above_limit_needs_a_limit",
                "approval_limit_run = -1 | parameters_approval_limit_run_check",
                "preview_valid_days = -1 | parameters_preview_valid_days_check",
                "failure_limit = -1 | parameters_failure_limit_check",
            })
    void parametersStayWithinTheirRules(String change, String constraint) {
        String sql = "UPDATE receivables.parameters SET " + change + " WHERE legal_entity = ?";
        assertThatThrownBy(() -> jdbc.update(sql, ENTITY.code()))
                .satisfies(
                        error -> assertThat(SqlErrors.violatedConstraint(error)).contains(constraint));
    }
}
