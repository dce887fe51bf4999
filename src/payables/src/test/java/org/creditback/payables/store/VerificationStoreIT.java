package org.creditback.payables.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import java.util.List;
import org.creditback.database.SqlErrors;
import org.creditback.domain.payables.HoldReason;
import org.creditback.domain.payables.PaymentState;
import org.creditback.domain.payables.VopResult;
import org.creditback.domain.payables.VopSource;
import org.creditback.payables.PayeeVerifications.Answer;
import org.creditback.payables.PayeeVerifications.Verification;
import org.creditback.payables.store.InvoiceHoldStore.Word;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("PC-6, PC-8: verified payees and suspected duplicates")
class VerificationStoreIT {

    private static final String IBAN = "NL91ABNA0417164300";

    private PayableBooks books;
    private VerificationStore verifications;
    private InvoiceHoldStore holds;

    @BeforeEach
    void open() throws SQLException {
        books = new PayableBooks();
        verifications = new VerificationStore(new PayablesDatabase(books.jdbc));
        holds = new InvoiceHoldStore(new PayablesDatabase(books.jdbc));
        books.vendor("V-1", "SEPA");
    }

    @AfterEach
    void close() throws SQLException {
        books.close();
    }

    private List<Long> enter(VopResult result, String name) {
        List<Answer> answers = List.of(new Answer("V-1", IBAN, result, name, VopSource.BANK_REPORT));
        List<Long> accounts = verifications.accounts(books.entity, answers);
        verifications.insert(accounts, answers, "clerk");
        return accounts;
    }

    private void require() {
        books.jdbc.update(
                "UPDATE payables.method_of_payment SET vop_required = true WHERE legal_entity = ?",
                books.entity.code());
    }

    @Test
    @DisplayName("PC-6: a method that asks for it pays to no account of which nobody confirmed the name")
    void anUnverifiedAccountIsLeftOut() {
        String number = books.invoice("V-1", "10.00");
        long journal = books.journal("{}");
        require();
        books.journals.submit(journal, books.journals.contentHash(journal), "clerk");
        assertThat(books.lines
                        .blocked(journal, PaymentState.CREATED, PayableBooks.TODAY)
                        .orElseThrow()
                        .reason())
                .isEqualTo("VOP_MISSING");
        books.journals.approve(journal, "controller");
        books.jdbc.update("SAVEPOINT here");
        assertThat(SqlErrors.violatedConstraint(catchThrowable(
                        () -> books.lines.advance(journal, PaymentState.CREATED, PaymentState.APPROVED, "controller"))))
                .contains("payment_is_verified");
        books.jdbc.update("ROLLBACK TO SAVEPOINT here");
        books.lines.cancel(journal, 1, "not verified", "clerk");
        assertThat(books.proposed("{}")).containsExactly(number + " VOP_MISSING");
        enter(VopResult.CLOSE_MATCH, "V. One");
        assertThat(books.proposed("{}")).containsExactly(number + " line 1");
        Verification known = verifications.ofVendor(books.entity, "V-1").get(0);
        assertThat(known.result()).isEqualTo(VopResult.CLOSE_MATCH);
        assertThat(known.returnedName()).isEqualTo("V. One");
        assertThat(known.account()).doesNotContain(IBAN);
    }

    @Test
    @DisplayName(
            "PC-6: another name holds what is open, until another person lets it go; a later answer holds it again")
    void anotherNameHolds() {
        String number = books.invoice("V-1", "10.00");
        List<Long> accounts = enter(VopResult.NO_MATCH, "Somebody Else");
        assertThat(verifications.hold(books.entity, accounts)).isEqualTo(1);
        assertThat(verifications.hold(books.entity, null)).isZero();
        assertThat(books.proposed("{}")).containsExactly(number + " VOP_NO_MATCH");
        assertThat(holds.inForce(books.entity, List.of(number), HoldReason.VOP_NO_MATCH)
                        .get(0)
                        .hold()
                        .author())
                .isEqualTo("clerk");
        long invoice = holds.lock(books.entity, number).orElseThrow().id();
        holds.release(new Word(invoice, HoldReason.VOP_NO_MATCH, "controller", "maiden name"));
        assertThat(books.proposed("{}")).containsExactly(number + " line 1");
        enter(VopResult.NO_MATCH, "Somebody Else");
        assertThat(verifications.hold(books.entity, null))
                .as("the answer came after the release")
                .isEqualTo(1);
        assertThat(verifications.accounts(
                        books.entity,
                        List.of(new Answer("V-1", "FI2112345600000785", VopResult.MATCH, null, VopSource.API))))
                .containsExactly(0L);
        assertThat(SqlErrors.sqlState(catchThrowable(
                        () -> books.jdbc.update("UPDATE payables.payee_verification SET result = 'MATCH'"))))
                .contains("42501");
    }

    @Test
    @DisplayName("PC-8: same account, amount, currency and reference of another run: the later is held, once")
    void theLaterOfTwoIsHeld() {
        books.vendor("V-2", "SEPA", "FI2112345600000785");
        books.invoice("V-1", "10.00");
        String later = books.invoice("V-1", "10.00");
        books.invoice("V-1", "10.01");
        books.invoice("V-2", "10.00");
        assertThat(verifications.holdDuplicates(books.entity, "duplicate check"))
                .isEqualTo(1);
        assertThat(books.proposed("{}"))
                .contains(later + " DUPLICATE_SUSPECT")
                .filteredOn(line -> line.contains("SUSPECT"))
                .hasSize(1);
        long invoice = holds.lock(books.entity, later).orElseThrow().id();
        holds.release(new Word(invoice, HoldReason.DUPLICATE_SUSPECT, "controller", "two credits"));
        assertThat(verifications.holdDuplicates(books.entity, "duplicate check"))
                .as("let go by a person")
                .isZero();
    }

    @Test
    @DisplayName("PC-3, PC-5: who else has the account is told; its author takes a proposal back, nobody else")
    void takesAProposalBack() {
        books.vendor("V-2", "SEPA");
        long change = books.jdbc
                .list(
                        "INSERT INTO payables.vendor_bank_account (legal_entity, vendor_account, iban, state, proposed_by) VALUES (?, 'V-2', ?, 'PROPOSED', 'clerk') RETURNING vendor_bank_account_id",
                        row -> row.getLong(1),
                        books.entity.code(),
                        IBAN)
                .get(0);
        assertThat(new BankChangeStore(new PayablesDatabase(books.jdbc)).sharedWith(books.entity, change))
                .containsExactly("V-1 Vendor V-1");
        BankDecisionStore decisions = new BankDecisionStore(new PayablesDatabase(books.jdbc));
        books.jdbc.update("SAVEPOINT here");
        assertThat(SqlErrors.violatedConstraint(catchThrowable(
                        () -> decisions.withdraw(new BankDecisionStore.Act(change, 0, "somebody", BankDecisions.NOW)))))
                .contains("withdrawn_by_its_proposer");
        books.jdbc.update("ROLLBACK TO SAVEPOINT here");
        decisions.withdraw(new BankDecisionStore.Act(change, 0, "clerk", BankDecisions.NOW));
        assertThat(SqlErrors.violatedConstraint(catchThrowable(() -> books.jdbc.update(
                        "UPDATE payables.vendor_bank_account SET state = 'PROPOSED', withdrawn_by = null, withdrawn_at = null WHERE vendor_bank_account_id = ?",
                        change))))
                .contains("bank_account_moves_on");
    }
}
