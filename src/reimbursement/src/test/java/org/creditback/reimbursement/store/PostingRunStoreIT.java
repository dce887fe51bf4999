package org.creditback.reimbursement.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import org.creditback.database.Jdbc;
import org.creditback.database.SqlErrors;
import org.creditback.database.TestDatabase;
import org.creditback.domain.ledger.LegalEntityId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("PO-16: a run holds its period while it posts")
class PostingRunStoreIT {

    private static final LegalEntityId ENTITY = new LegalEntityId("PO-16");
    private static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);
    private static final LocalDate END_OF_NOVEMBER = LocalDate.of(2026, 11, 30);

    private Connection connection;
    private Jdbc jdbc;
    private PostingRunStore runs;

    @BeforeEach
    void aRun() throws SQLException {
        connection = TestDatabase.connect();
        jdbc = Jdbc.on(connection);
        runs = new PostingRunStore(new RunDatabase(jdbc));
        jdbc.update(
                "INSERT INTO ledger.legal_entity (legal_entity, name, accounting_currency, country) VALUES (?, 'x', 'EUR', 'FI')",
                ENTITY.code());
        jdbc.update(
                "INSERT INTO ledger.fiscal_period (legal_entity, starts_on, ends_on, fiscal_year) VALUES (?, ?, ?, 2026)",
                ENTITY.code(),
                NOVEMBER,
                END_OF_NOVEMBER);
        jdbc.update("""
                INSERT INTO reimbursement.run (legal_entity, request_key, request_hash, action, state, posting_date, cut_off_date,
                       summarize_customer, open_debit_mode, separate_classification, filter, accounting_currency, rate_basis,
                       failure_limit, language, prepared_by)
                VALUES (?, 'PO-16', 'x', 'POST', 'POSTING', '2026-11-30', '2026-11-30',
                        false, 'EXCLUDE', false, '{}', 'EUR', 'RUN_DATE', 100, 'en', 'clerk.ar')""", ENTITY.code());
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void theRunIsNamed() {
        assertThat(runs.postingInto(ENTITY, NOVEMBER, END_OF_NOVEMBER)).isPresent();
        assertThat(runs.postingInto(ENTITY, NOVEMBER, END_OF_NOVEMBER.minusDays(1)))
                .isEmpty();
        jdbc.update("UPDATE reimbursement.run SET state = 'STOPPED' WHERE legal_entity = ?", ENTITY.code());
        assertThat(runs.postingInto(ENTITY, NOVEMBER, END_OF_NOVEMBER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger_state = 'CLOSED'", "receivables_state = 'ON_HOLD'", "payables_state = 'CLOSED'"})
    void theDatabaseRefusesToCloseItToo(String change) {
        assertThatThrownBy(() -> jdbc.update(
                        "UPDATE ledger.fiscal_period SET " + change + " WHERE legal_entity = ?", ENTITY.code()))
                .satisfies(
                        error -> assertThat(SqlErrors.violatedConstraint(error)).contains("period_held_by_run"));
    }

    @Test
    void aRunThatStoppedHoldsNothing() {
        jdbc.update("UPDATE reimbursement.run SET state = 'STOPPED' WHERE legal_entity = ?", ENTITY.code());
        assertThat(jdbc.update(
                        "UPDATE ledger.fiscal_period SET ledger_state = 'CLOSED' WHERE legal_entity = ?",
                        ENTITY.code()))
                .isEqualTo(1);
    }
}
