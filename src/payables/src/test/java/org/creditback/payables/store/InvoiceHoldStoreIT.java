package org.creditback.payables.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.creditback.database.SqlErrors;
import org.creditback.domain.Refusal;
import org.creditback.domain.payables.HoldReason;
import org.creditback.domain.payables.PaymentState;
import org.creditback.payables.NewHold;
import org.creditback.payables.store.InvoiceHoldStore.Found;
import org.creditback.payables.store.InvoiceHoldStore.Word;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Rules 15, F28: holds by people, also where somebody goes past the program")
class InvoiceHoldStoreIT {

    private static final LocalDate FAR = LocalDate.of(2099, 12, 31);

    private PayableBooks books;
    private InvoiceHoldStore holds;
    private String number;
    private long invoice;

    @BeforeEach
    void anOpenInvoice() throws SQLException {
        books = new PayableBooks();
        holds = new InvoiceHoldStore(new PayablesDatabase(books.jdbc));
        books.vendor("V-1", "SEPA");
        number = books.invoice("V-1", "10.00");
        invoice = holds.lock(books.entity, number).orElseThrow().id();
    }

    @AfterEach
    void close() throws SQLException {
        books.close();
    }

    private boolean put(HoldReason reason, @Nullable LocalDate end) {
        return holds.put(invoice, new NewHold(reason, "why", end), "author", PayableBooks.TODAY);
    }

    private List<String> events() {
        return books.jdbc.list(
                "SELECT concat_ws(' ', event, actor, text) FROM payables.invoice_hold_event WHERE vendor_invoice_id = ? ORDER BY 1",
                row -> row.getString(1),
                invoice);
    }

    @Test
    @DisplayName("Put once, released, put anew: each leaves an event that nobody changes")
    void leavesItsHistory() {
        assertThat(put(HoldReason.MANUAL, null)).isTrue();
        assertThat(put(HoldReason.MANUAL, null)).isFalse();
        assertThat(books.proposed("{}")).containsExactly(number + " MANUAL");
        Found found =
                holds.inForce(books.entity, List.of(number), HoldReason.MANUAL).get(0);
        assertThat(found.hold().author()).isEqualTo("author");
        holds.release(new Word(invoice, HoldReason.MANUAL, "controller", "checked"));
        assertThat(books.proposed("{}")).containsExactly(number + " line 1");
        assertThat(holds.inForce(books.entity, List.of(number), HoldReason.MANUAL))
                .isEmpty();
        assertThat(put(HoldReason.MANUAL, null)).isTrue();
        assertThat(events()).containsExactly("PUT author why", "PUT author why", "RELEASED controller checked");
        assertThat(SqlErrors.sqlState(
                        catchThrowable(() -> books.jdbc.update("DELETE FROM payables.invoice_hold_event"))))
                .contains("42501");
    }

    @Test
    @DisplayName("PC-7: two persons release a hit, neither of whom put it; the database says so too")
    void aHitTakesTwo() {
        put(HoldReason.SANCTIONS_HIT, null);
        refused("first", HoldReason.SANCTIONS_HIT);
        holds.agree(new Word(invoice, HoldReason.SANCTIONS_HIT, "first", "another person"));
        refused("first", HoldReason.SANCTIONS_HIT);
        refused("author", HoldReason.SANCTIONS_HIT);
        holds.release(new Word(invoice, HoldReason.SANCTIONS_HIT, "second", "another person"));
        assertThat(events())
                .containsExactly("AGREED first another person", "PUT author why", "RELEASED second another person");
    }

    @Test
    @DisplayName("Who put a legal freeze does not release it")
    void anotherPersonEndsAFreeze() {
        put(HoldReason.LEGAL_FREEZE, FAR);
        refused("author", HoldReason.LEGAL_FREEZE);
        holds.release(new Word(invoice, HoldReason.LEGAL_FREEZE, "other", "lifted"));
    }

    // A savepoint, as a refused statement ends the transaction of the test otherwise.
    private void refused(String person, HoldReason reason) {
        books.jdbc.update("SAVEPOINT here");
        Throwable refused = catchThrowable(() -> books.jdbc.update(
                "UPDATE payables.invoice_hold SET released_by = ?, released_at = now() WHERE vendor_invoice_id = ? AND reason = ?",
                person,
                invoice,
                reason));
        assertThat(SqlErrors.violatedConstraint(refused).orElseThrow())
                .isIn("hold_releaser_is_not_author", "two_release_a_sanctions_hit");
        books.jdbc.update("ROLLBACK TO SAVEPOINT here");
        assertThatThrownBy(() -> holds.release(new Word(invoice, reason, person, "x")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("SELF_APPROVAL");
        books.jdbc.update("ROLLBACK TO SAVEPOINT here");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "author = 'other'|invoice_hold_follows",
                "ends_on = DATE '2098-01-01'|invoice_hold_follows",
                "reason = 'MANUAL'|invoice_hold_follows",
                "released_by = 'other'|invoice_hold_follows",
                "text = null|invoice_hold_follows"
            })
    @DisplayName("A hold in force stays as it was put")
    void staysAsItWasPut(String change, String constraint) {
        put(HoldReason.LEGAL_FREEZE, FAR);
        assertThat(SqlErrors.violatedConstraint(catchThrowable(() -> books.jdbc.update(
                        "UPDATE payables.invoice_hold SET " + change + " WHERE vendor_invoice_id = ?", invoice))))
                .contains(constraint);
    }

    @Test
    @DisplayName("F28: a hold stops a payment at approval, generation and release, whoever asks the database")
    void stopsAPaymentAtEachDoor() {
        long journal = books.journal("{}");
        books.journals.submit(journal, books.journals.contentHash(journal), "clerk");
        books.journals.approve(journal, "controller");
        books.jdbc.update("SAVEPOINT proposed");
        put(HoldReason.MANUAL, null);
        assertThat(SqlErrors.violatedConstraint(catchThrowable(
                        () -> books.lines.advance(journal, PaymentState.CREATED, PaymentState.APPROVED, "controller"))))
                .contains("payment_is_not_held");
        books.jdbc.update("ROLLBACK TO SAVEPOINT proposed");
        books.lines.advance(journal, PaymentState.CREATED, PaymentState.APPROVED, "controller");
        put(HoldReason.MANUAL, null);
        assertThat(SqlErrors.violatedConstraint(catchThrowable(
                        () -> books.lines.advance(journal, PaymentState.APPROVED, PaymentState.GENERATED, "clerk"))))
                .contains("payment_is_not_held");
    }
}
