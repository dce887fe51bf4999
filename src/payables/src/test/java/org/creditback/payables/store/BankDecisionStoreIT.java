package org.creditback.payables.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.creditback.database.Jdbc;
import org.creditback.database.SqlErrors;
import org.creditback.database.TestDatabase;
import org.creditback.domain.Refusal;
import org.creditback.domain.imports.BankDetails;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.RequestSource;
import org.creditback.payables.BankDetailChange;
import org.creditback.payables.BankDetailChange.InUse;
import org.creditback.payables.VendorBankAccount.State;
import org.creditback.payables.store.BankDecisionStore.Act;
import org.creditback.payables.store.VendorBankAccountStore.Origin;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("PC-3, PC-4, F26: decisions on bank accounts of vendors, also where somebody goes past the program")
class BankDecisionStoreIT {

    private static final LegalEntityId ENTITY = new LegalEntityId("AP-BANK");
    private static final BankDetails DUTCH = new BankDetails("NL91ABNA0417164300", "ABNANL2A", null, null);
    private static final BankDetails FINNISH = new BankDetails("FI6799051331616594", null, null, null);

    private Connection connection;
    private Jdbc jdbc;
    private BankChangeStore changes;
    private BankDecisionStore decisions;
    private long first;
    private long second;

    @BeforeEach
    void twoProposedAccounts() throws SQLException {
        connection = TestDatabase.connect();
        jdbc = Jdbc.on(connection);
        changes = new BankChangeStore(new PayablesDatabase(jdbc));
        decisions = new BankDecisionStore(new PayablesDatabase(jdbc));
        books(jdbc, ENTITY);
        VendorBankAccountStore accounts = new VendorBankAccountStore(new PayablesDatabase(jdbc));
        Origin origin = new Origin("clerk.ap", RequestSource.E_MAIL);
        accounts.propose(ENTITY, "V-1", DUTCH, origin);
        accounts.propose(ENTITY, "V-1", FINNISH, origin);
        List<BankDetailChange> waiting = changes.list(ENTITY, State.PROPOSED, 0, 10);
        first = waiting.get(0).id();
        second = waiting.get(1).id();
    }

    private static void books(Jdbc jdbc, LegalEntityId entity) {
        jdbc.update(
                "INSERT INTO ledger.legal_entity (legal_entity, name, accounting_currency, country) VALUES (?, 'x', 'EUR', 'FI')",
                entity.code());
        jdbc.update(
                "INSERT INTO payables.vendor (legal_entity, vendor_account, name, currency) VALUES (?, 'V-1', 'Jansen', 'EUR')",
                entity.code());
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    @DisplayName(
            "PC-4: the approved account replaces the one in use, is published with its first day, and its evidence is kept")
    void replacesTheAccountInUse() {
        decisions.approve(BankDecisions.act(first, 0), BankDecisions.evidence(), BankDecisions.USABLE);
        assertThat(changes.find(ENTITY, second).orElseThrow().inUse())
                .isEqualTo(new InUse(first, "•••• 4300", "ABNANL2A"));
        decisions.approve(BankDecisions.act(second, first), BankDecisions.evidence(), BankDecisions.USABLE);
        assertThat(changes.list(ENTITY, null, 0, 10))
                .extracting(BankDetailChange::state)
                .containsExactly(State.REPLACED, State.APPROVED);
        BankDetailChange decided = changes.find(ENTITY, second).orElseThrow();
        assertThat(decided.source()).isEqualTo(RequestSource.E_MAIL);
        assertThat(decided.inUse()).isEqualTo(new InUse(first, "•••• 4300", "ABNANL2A"));
        assertThat(decided.decision()).satisfies(decision -> {
            assertThat(decision.by()).isEqualTo("controller");
            assertThat(decision.at()).isEqualTo(BankDecisions.NOW);
            assertThat(decision.evidence()).isEqualTo(BankDecisions.evidence());
            assertThat(decision.usableFrom()).isEqualTo(BankDecisions.USABLE);
        });
        assertThat(jdbc.list(
                        "SELECT vendor_bank_account_id || ' ' || usable_from FROM payables.usable_bank_account WHERE legal_entity = ?",
                        row -> row.getString(1),
                        ENTITY.code()))
                .containsExactly(second + " 2026-11-27");
        assertThat(changes.whole(ENTITY, second).orElseThrow().account().number())
                .isEqualTo("FI67 9905 1331 6165 94");
    }

    @Test
    void aRejectedAccountIsNeverUsed() {
        decisions.reject(BankDecisions.act(first, 0), "Nobody there knows of it");
        assertThat(changes.find(ENTITY, first).orElseThrow()).satisfies(change -> {
            assertThat(change.state()).isEqualTo(State.REJECTED);
            assertThat(change.decision().reason()).isEqualTo("Nobody there knows of it");
            assertThat(change.decision().evidence()).isNull();
        });
        assertThat(changes.list(ENTITY, State.PROPOSED, 0, 10)).hasSize(1);
        assertThat(changes.list(ENTITY, null, first, 10)).hasSize(1);
    }

    @Test
    @DisplayName("PC-3: the proposer is refused by the database too, whatever the program thought")
    void refusesTheProposer() {
        Act own = new Act(first, 0, "clerk.ap", BankDecisions.NOW);
        assertThatThrownBy(() -> decisions.approve(own, BankDecisions.evidence(), BankDecisions.USABLE))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("SELF_APPROVAL");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "state = 'APPROVED'|bank_account_has_a_decision",
                "state = 'APPROVED', decided_by = 'controller', decided_at = now()|bank_account_has_a_decision",
                "state = 'APPROVED', decided_by = 'clerk.ap', decided_at = now()|bank_account_has_a_decision",
                "state = 'REPLACED'|bank_account_moves_on",
                "state = 'INVALID'|bank_account_moves_on",
                "usable_from = DATE '2026-01-01'|bank_account_moves_on",
                "state = 'REJECTED'|bank_account_has_a_decision"
            })
    @DisplayName("F26: nobody slips an account past the decision")
    void refusesADetour(String change, String constraint) {
        assertThat(SqlErrors.violatedConstraint(catchThrowable(() -> jdbc.update(
                        "UPDATE payables.vendor_bank_account SET " + change + " WHERE vendor_bank_account_id = ?",
                        first))))
                .contains(constraint);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "iban = 'FI2112345600000785'",
        "bic = null",
        "bank_code = 'x'",
        "account_number = '1'",
        "proposed_by = 'x'",
        "proposed_at = now()",
        "source = 'LETTER'",
        "vendor_account = 'V-2'"
    })
    @DisplayName("F28: the application role has no right to change what was proposed")
    void refusesToChangeWhatWasProposed(String change) {
        Throwable refused = catchThrowable(() -> jdbc.update("UPDATE payables.vendor_bank_account SET " + change));
        assertThat(SqlErrors.sqlState(refused)).contains("42501");
    }

    @ParameterizedTest(name = "{0} of an approved account: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "state = 'PROPOSED'|bank_account_moves_on",
                "usable_from = DATE '2026-11-20'|bank_account_moves_on",
                "decided_by = 'x'|bank_account_moves_on",
                "state = 'REPLACED', usable_from = null|bank_account_moves_on"
            })
    @DisplayName("PC-4: nobody shortens the wait of an approved account")
    void refusesToReopen(String change, String constraint) {
        decisions.approve(BankDecisions.act(first, 0), BankDecisions.evidence(), BankDecisions.USABLE);
        assertThat(SqlErrors.violatedConstraint(catchThrowable(() -> jdbc.update(
                        "UPDATE payables.vendor_bank_account SET " + change + " WHERE vendor_bank_account_id = ?",
                        first))))
                .contains(constraint);
    }

    @Test
    @DisplayName("PC-3: an approval without its call is refused by the database")
    void refusesAnApprovalWithoutEvidence() {
        assertThat(SqlErrors.violatedConstraint(catchThrowable(() -> jdbc.update("""
                        INSERT INTO payables.bank_detail_decision (vendor_bank_account_id, decision, decided_by, decided_at)
                        VALUES (?, 'APPROVE', 'controller', now())""", first))))
                .contains("approval_has_a_call_back");
    }

    @Test
    @DisplayName("F26: of two approvers at once the second waits for the first, and is refused")
    void twoApproversAtOnce() throws Exception {
        connection.rollback();
        LegalEntityId entity = new LegalEntityId("AP-BANK-TWO");
        books(jdbc, entity);
        new VendorBankAccountStore(new PayablesDatabase(jdbc))
                .propose(entity, "V-1", DUTCH, new Origin("clerk.ap", RequestSource.PHONE));
        connection.commit();
        long change = changes.list(entity, State.PROPOSED, 0, 1).get(0).id();
        BankDecisions.approve(jdbc, change, 0);
        try (Connection other = TestDatabase.connect()) {
            CompletableFuture<Throwable> late = CompletableFuture.supplyAsync(
                    () -> catchThrowable(() -> BankDecisions.approve(Jdbc.on(other), change, 0)));
            TestDatabase.awaitSomebodyWaitingFor(connection);
            connection.commit();
            assertThat(SqlErrors.sqlState(late.get(20, TimeUnit.SECONDS))).contains("23505");
            other.rollback();
        }
        assertThat(changes.list(entity, State.APPROVED, 0, 10)).hasSize(1);
    }
}
