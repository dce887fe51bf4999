package org.creditback.payables.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.sql.SQLException;
import java.util.List;
import org.creditback.database.SqlErrors;
import org.creditback.domain.payables.PaymentState;
import org.creditback.payables.store.CheckStore.Check;
import org.creditback.payables.store.GeneratedPaymentStore.Batch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("PC-13: checks are numbered without a gap per bank account; a void one keeps its number")
class CheckStoreIT {

    private PayableBooks books;
    private CheckStore checks;

    @BeforeEach
    void open() throws SQLException {
        books = new PayableBooks();
        checks = new CheckStore(new PayablesDatabase(books.jdbc));
        for (int vendor = 1; vendor <= 3; vendor++) {
            books.vendor("V-" + vendor, "CHECK", null);
        }
    }

    @AfterEach
    void close() throws SQLException {
        books.close();
    }

    // An approved journal with a check for each of some vendors.
    private long issued(long file, int vendors) {
        for (int vendor = 1; vendor <= vendors; vendor++) {
            books.invoice("V-" + vendor, "10.00");
        }
        long journal = books.journal("{}");
        books.journals.submit(journal, books.journals.contentHash(journal), "clerk");
        books.journals.approve(journal, "controller");
        books.lines.advance(journal, PaymentState.CREATED, PaymentState.APPROVED, "controller");
        Batch batch = new GeneratedPaymentStore(new PayablesDatabase(books.jdbc))
                .batches(journal)
                .get(0);
        assertThat(checks.issue(books.entity, batch, file, "clerk")).isEqualTo(vendors);
        return journal;
    }

    private List<Long> numbers(long file) {
        return checks.page(file, 0, 9).stream().map(Check::number).toList();
    }

    @Test
    void goOnWhereTheLastEnded() {
        issued(901, 2);
        issued(902, 3);
        assertThat(numbers(901)).containsExactly(1L, 2L);
        assertThat(numbers(902)).containsExactly(3L, 4L, 5L);
        assertThat(checks.page(902, 4, 9)).hasSize(1);
        assertThat(SqlErrors.violatedConstraint(catchThrowable(() -> books.jdbc.update("""
                        INSERT INTO payables.bank_check (legal_entity, company_bank_account, check_number, payment_line_id, bank_file_id, issued_by)
                        SELECT legal_entity, 'X', 7, payment_line_id, 903, 'clerk' FROM payables.payment_line WHERE legal_entity = ? LIMIT 1""", books.entity.code())))
                        .orElseThrow())
                .isIn("checks_have_no_gap", "one_check_per_payment");
    }

    @Test
    @DisplayName("A payment that is canceled voids its check, with its reason; nobody else may")
    void aCanceledPaymentVoidsItsCheck() {
        long journal = issued(901, 2);
        books.lines.cancel(journal, 1, "Wrong address", "clerk");
        assertThat(books.jdbc.list(
                        "SELECT concat_ws(' ', check_number, voided_by, void_reason) FROM payables.bank_check WHERE bank_file_id = 901 ORDER BY 1",
                        row -> row.getString(1)))
                .containsExactly("1 clerk Wrong address", "2");
        assertThat(SqlErrors.sqlState(
                        catchThrowable(() -> books.jdbc.update("UPDATE payables.bank_check SET voided_by = 'me'"))))
                .contains("42501");
    }
}
