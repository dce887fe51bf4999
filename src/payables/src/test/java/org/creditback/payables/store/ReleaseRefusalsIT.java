package org.creditback.payables.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.creditback.payables.store.PayableBooks.TODAY;

import java.sql.SQLException;
import org.creditback.database.SqlErrors;
import org.creditback.domain.payables.PaymentState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("PC-3, F26: whose hands were on a bank account releases no first payment to it, the database says too")
class ReleaseRefusalsIT {

    private PayableBooks books;

    @BeforeEach
    void aVendorWithAChangedAccount() throws SQLException {
        books = new PayableBooks();
        books.vendor("V-1", "SEPA", null);
        books.jdbc.update("""
                INSERT INTO payables.vendor_bank_account (legal_entity, vendor_account, iban, state, proposed_by)
                VALUES (?, 'V-1', 'NL91ABNA0417164300', 'PROPOSED', 'proposer')""", books.entity.code());
        books.jdbc.update("""
                INSERT INTO payables.bank_detail_decision (vendor_bank_account_id, decision, decided_by, decided_at, called_person, called_number,
                       number_source, known_since, called_on, called_by, call_result)
                SELECT vendor_bank_account_id, 'APPROVE', 'second', proposed_at, 'Vera', '+31 20 123', 'contract', '2020-01-01', '2026-11-01',
                       'second', 'CONFIRMED'
                  FROM payables.vendor_bank_account WHERE legal_entity = ?""", books.entity.code());
        books.jdbc.update("""
                UPDATE payables.vendor_bank_account SET state = 'APPROVED', decided_by = 'second', decided_at = proposed_at
                 WHERE legal_entity = ?""", books.entity.code());
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        books.close();
    }

    @Test
    @DisplayName(
            "Neither who proposed nor who approved the account releases the first file; after it, who approved may")
    void theFirstFileIsAThirdPersons() {
        long first = file();
        assertThat(new BankFileStore(new PayablesDatabase(books.jdbc)).bankDetailAuthors(first))
                .containsExactlyInAnyOrder("proposer", "second");
        refuses(first, "proposer");
        refuses(first, "second");
        release(first, "third");
        books.jdbc.update("""
                UPDATE payables.bank_file SET state = 'HANDED_OVER', hand_over_started_by = 'clerk', hand_over_started_at = now(),
                       hand_over_ended_at = now() WHERE bank_file_id = ?""", first);
        long next = file();
        refuses(next, "proposer");
        release(next, "second");
    }

    private long file() {
        books.invoice("V-1", "10.00");
        long journal = books.journal("{}");
        books.journals.submit(journal, books.journals.contentHash(journal), "clerk");
        books.journals.approve(journal, "controller");
        books.lines.advance(journal, PaymentState.CREATED, PaymentState.APPROVED, "controller");
        long file = books.jdbc
                .one("SELECT nextval('payables.bank_file_id')", row -> row.getLong(1))
                .orElseThrow();
        books.jdbc.update("INSERT INTO payables.bank_file_part VALUES (?, 1, '\\x41')", file);
        books.jdbc.update("""
                INSERT INTO payables.bank_file (bank_file_id, legal_entity, payment_journal_id, method, company_bank_account, message_id, media_type,
                       sha256, size, payments, control_sum, needs_release, built_by)
                VALUES (?, ?, ?, 'SEPA', 'EUR-1', ?, 'text/csv', encode(sha256('\\x41'), 'hex'), 1, 1, 10, true, 'clerk')""", file, books.entity.code(), journal, "M" + file);
        GeneratedPaymentStore payments = new GeneratedPaymentStore(new PayablesDatabase(books.jdbc));
        payments.batches(journal).forEach(batch -> payments.generated(batch, file, "clerk"));
        assertThat(payments.batches(journal)).as("waiting on " + TODAY).isEmpty();
        return file;
    }

    private void refuses(long file, String by) {
        books.jdbc.update("SAVEPOINT here");
        assertThat(SqlErrors.violatedConstraint(catchThrowable(() -> release(file, by))))
                .as(by)
                .contains("releaser_changed_no_bank_account");
        books.jdbc.update("ROLLBACK TO SAVEPOINT here");
    }

    private void release(long file, String by) {
        books.jdbc.update(
                "UPDATE payables.bank_file SET state = 'RELEASED', released_by = ?, released_at = now() WHERE bank_file_id = ?",
                by,
                file);
    }
}
