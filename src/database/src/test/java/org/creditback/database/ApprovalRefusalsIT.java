package org.creditback.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditback.database.TestItems.candidate;
import static org.creditback.database.TestItems.run;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("AP-1 to AP-6, D6, F26: whoever writes past the application approves no run of their own")
class ApprovalRefusalsIT {

    private static final String HASH = "h1";

    private Connection connection;
    private Jdbc jdbc;
    private String entity;
    private long run;

    @BeforeEach
    void aSubmittedRun() throws SQLException {
        connection = TestDatabase.connect();
        jdbc = Jdbc.on(connection);
        entity = TestBooks.legalEntity(connection, "EUR");
        TestBooks.vendor(connection, entity, "V-1", "EUR");
        for (String person : new String[] {"other", "test", "ok", "parker", "author", "admin.too"}) {
            account(person, "controller");
        }
        account("admin.too", "admin");
        account("clerk", "ar-clerk");
        run = run(connection, entity, entity + "-1", "FROZEN");
        candidate(connection, run, 1, "SELECTED");
        jdbc.update("UPDATE reimbursement.candidate SET vendor_account = 'V-1', total = 1000 WHERE run_id = ?", run);
        jdbc.update("UPDATE reimbursement.run SET proposal_hash = ?, released_by = 'ok' WHERE run_id = ?", HASH, run);
        state("SUBMITTED");
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        connection.rollback();
        connection.close();
    }

    private void account(String name, String role) {
        jdbc.update(
                "INSERT INTO ledger.user_account (name, password_hash) VALUES (?, 'x') ON CONFLICT DO NOTHING", name);
        jdbc.update("INSERT INTO ledger.user_role (name, role) VALUES (?, ?) ON CONFLICT DO NOTHING", name, role);
    }

    private void state(String state) {
        jdbc.update("UPDATE reimbursement.run SET state = ? WHERE run_id = ?", state, run);
    }

    private void decide(String decision, String by, String hash, @Nullable String reason) {
        jdbc.update("""
                INSERT INTO reimbursement.run_approval (run_id, proposal_hash, decision, decided_by, reason)
                VALUES (?, ?, ?, ?, ?)""", run, hash, decision, by, reason);
    }

    private void bankAccount(String author, String state) {
        jdbc.update("""
                INSERT INTO payables.vendor_bank_account (legal_entity, vendor_account, iban, state, proposed_by)
                VALUES (?, 'V-1', 'FI2112345600000785', ?, ?)""", entity, state, author);
    }

    @Test
    @DisplayName("AP-4: another controller approves what they saw, and the run goes on")
    void anotherPersonApproves() {
        bankAccount("author", "APPROVED");
        decide("APPROVE", "other", HASH, null);
        state("APPROVED");
        state("POSTING");
        assertThat(Invariants.violations(jdbc, entity))
                .noneMatch(violation -> violation.invariant().equals("I08_four_eyes"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "test, approver_is_not_preparer",
        "ok, approver_is_not_preparer",
        "parker, approver_is_not_preparer",
        "clerk, approver_is_a_controller",
        "nobody, approver_is_a_controller"
    })
    @DisplayName("AP-3: neither who froze, pressed OK or parked, nor who is no controller")
    void noPreparerDecides(String person, String constraint) throws SQLException {
        jdbc.update("INSERT INTO reimbursement.run_event (run_id, actor, event) VALUES (?, 'parker', 'PARKED')", run);
        connection.commit();
        for (String decision : new String[] {"APPROVE", "REJECT"}) {
            Refused.by(constraint, () -> decide(decision, person, HASH, "because"));
            connection.rollback();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"APPROVED", "PROPOSED"})
    @DisplayName("AP-3: the author of bank details of a payee does not approve, administrators included")
    void noAuthorOfBankDetailsDecides(String state) {
        bankAccount("admin.too", state);
        Refused.by("approver_changed_no_bank_details", () -> decide("APPROVE", "admin.too", HASH, null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"REPLACED", "REJECTED"})
    @DisplayName("AP-3: bank details that nobody is paid to bar nobody")
    void authorsOfOldBankDetailsDecide(String state) {
        bankAccount("author", state);
        decide("APPROVE", "author", HASH, null);
    }

    @Test
    @DisplayName("F26: a role lost since the log-in counts, and so does an account switched off")
    void aLostRoleCounts() {
        jdbc.update("UPDATE ledger.user_account SET enabled = false WHERE name = 'other'");
        Refused.by("approver_is_a_controller", () -> decide("APPROVE", "other", HASH, null));
    }

    @Test
    @DisplayName("F26: where a provider keeps the roles, the account that is here decides")
    void theRolesMayBeElsewhere() {
        jdbc.update("DELETE FROM ledger.user_role WHERE name = 'other'");
        decide("APPROVE", "other", HASH, null);
    }

    @Test
    @DisplayName("AP-4: not what it was before, and not what waits for nothing")
    void onlyThePresentProposal() throws SQLException {
        connection.commit();
        Refused.by("decision_on_the_present_proposal", () -> decide("APPROVE", "other", "h0", null));
        connection.rollback();
        decide("APPROVE", "other", HASH, null);
        Refused.by("one_decision_per_proposal", () -> decide("REJECT", "author", HASH, "because"));
        connection.rollback();
        state("FROZEN");
        Refused.by("decision_on_a_submitted_run", () -> decide("APPROVE", "other", HASH, null));
    }

    @Test
    @DisplayName("AP-6: no rejection without a reason")
    void aRejectionHasAReason() {
        Refused.by("rejection_has_a_reason", () -> decide("REJECT", "other", HASH, " "));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "state = 'APPROVED', decided_run_has_its_decision",
        "state = 'POSTING', submitted_run_waits",
        "state = 'DONE', submitted_run_waits",
        "proposal_hash = 'h2', submitted_proposal_is_kept",
        "prepared_by = 'other', preparer_is_never_changed"
    })
    @DisplayName("AP-4, I8: nobody gets around the decision")
    void noWayAround(String change, String constraint) {
        Refused.by(constraint, () -> jdbc.update("UPDATE reimbursement.run SET " + change + " WHERE run_id = ?", run));
    }

    @Test
    @DisplayName("AP-6: a rejection approves nothing")
    void aRejectionApprovesNothing() {
        decide("REJECT", "other", HASH, "because");
        Refused.by("decided_run_has_its_decision", () -> state("APPROVED"));
    }

    @ParameterizedTest(name = "{0} {1}/{2}: needs approval {3}")
    @CsvSource({
        "NONE, , , false",
        "ALWAYS, , , true",
        "ABOVE_LIMIT, 1000, , false",
        "ABOVE_LIMIT, 999.99, , true",
        "ABOVE_LIMIT, , 1000, false",
        "ABOVE_LIMIT, , 999.99, true"
    })
    @DisplayName("AP-1, AP-2: a frozen run that needs an approval does not post without one")
    void noPostingPastThePolicy(
            String policy, @Nullable BigDecimal limitCustomer, @Nullable BigDecimal limitRun, boolean needed) {
        state("FROZEN");
        jdbc.update("""
                UPDATE receivables.parameters SET approval_policy = ?, approval_limit_customer = ?, approval_limit_run = ?
                 WHERE legal_entity = ?""", policy, limitCustomer, limitRun, entity);
        if (needed) {
            Refused.by("run_needs_its_approval", () -> state("POSTING"));
        } else {
            state("POSTING");
        }
    }

    @Test
    @DisplayName("I8: a decision by somebody who prepared it later on is found")
    void theCheckFindsWhatGotIn() {
        decide("APPROVE", "other", HASH, null);
        jdbc.update("INSERT INTO reimbursement.run_event (run_id, actor, event) VALUES (?, 'other', 'PARKED')", run);
        bankAccount("author", "APPROVED");

        assertThat(Invariants.violations(jdbc, entity))
                .filteredOn(violation -> violation.invariant().equals("I08_four_eyes"))
                .extracting(Invariants.Violation::detail)
                .containsExactly("run " + run + " was decided by other, who prepared it");
    }
}
