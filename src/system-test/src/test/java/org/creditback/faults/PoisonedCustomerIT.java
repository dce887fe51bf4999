package org.creditback.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "RI-6, F17: one poisoned customer fails alone, with its own error; everybody else is posted and the proof is green")
class PoisonedCustomerIT {

    private static final String POISONED = "C-00023";

    private final FaultServer server = FaultServer.get();
    private SeededEntity books;

    @BeforeEach
    void aHundredCustomers() {
        books = SeededEntity.of(100);
    }

    @AfterEach
    void theBooksAreInOrder() {
        FaultPlan.end(books.code());
        assertThat(BooksOf.violations(books.code())).isEmpty();
    }

    @Test
    void nobodyFailsWithoutPoison() {
        Run run = Run.done(books.code());
        assertThat(run.state()).isEqualTo("DONE");
        assertThat(run.candidates("REIMBURSED")).isEqualTo(books.eligible());
    }

    @Test
    void anImmediateRefusalOfTheDatabase() {
        FaultPlan.fail(books.code(), "CUSTOMER", POISONED, "this customer cannot be written");
        assertFailed(Run.done(books.code()), "this customer cannot be written");
    }

    @Test
    void aRefusalAtCommit() {
        FaultPlan.fail(books.code(), "CUSTOMER-COMMIT", POISONED, "this customer cannot be committed");
        assertFailed(Run.done(books.code()), "this customer cannot be committed");
    }

    @Test
    void aConstraintOfTheTables() {
        // What the run will call the vendor of this customer is taken by the time it comes.
        Run preview = Run.done(books.code(), "action", "PREVIEW");
        String number = server.text(
                "SELECT number FROM reimbursement.number_list WHERE run_id = ? AND customer_account = ? AND series = 'ONE_TIME_VENDOR'",
                preview.id(),
                POISONED);
        server.write(
                "INSERT INTO payables.vendor (legal_entity, vendor_account, name, currency) VALUES (?, ?, 'Taken', 'EUR')",
                books.code(),
                number);
        preview.act("posting");
        preview.await("DONE_WITH_DECLINES");
        assertFailed(preview, "vendor_pkey");
        // The vendor of the test itself has no number of the series: the books may not count it.
        server.write("DELETE FROM payables.vendor WHERE legal_entity = ? AND vendor_account = ?", books.code(), number);
    }

    @Test
    void anExceptionInOurCode() {
        Run preview = Run.done(books.code(), "action", "PREVIEW");
        // On an account that the program cannot read.
        server.write(
                "INSERT INTO ledger.ledger_dimension (legal_entity, account, dimensions) VALUES (?, '130100', 'no=;dimension')",
                books.code());
        moveItems("dimensions <> ''", books.code());
        preview.act("posting");
        preview.await("DONE_WITH_DECLINES");
        assertFailed(preview, "stored dimensions are malformed");
        moveItems("account = '130100' AND dimensions = ''", books.code());
    }

    @Test
    void anOpenItemOnAnAccountOfAnotherLegalEntity() {
        moveItems("account = '130100'", SeededEntity.of(1).code());
        assertFailed(Run.done(books.code()), "is on an account of another legal entity");
        moveItems("account = '130100'", books.code());
    }

    /** Puts what is open of the poisoned customer on another account, behind the application. */
    private void moveItems(String account, String entity) {
        server.write("""
                UPDATE receivables.open_item i SET ledger_dimension_id = d.ledger_dimension_id
                  FROM ledger.ledger_dimension d, receivables.customer c
                 WHERE d.legal_entity = ? AND c.customer_id = i.customer_id AND c.legal_entity = ? AND c.customer_account = ? AND\s""" + account, entity, books.code(), POISONED);
    }

    private void assertFailed(Run run, String error) {
        List<String> others = books.eligible().stream()
                .filter(account -> !account.equals(POISONED))
                .toList();
        assertThat(run.candidates("FAILED")).containsExactly(POISONED);
        run.assertTechnicalError(POISONED, error);
        assertThat(run.numbers(POISONED)).containsExactly("VOIDED TECHNICAL_ERROR");
        assertThat(run.candidates("REIMBURSED")).isEqualTo(others);
        assertThat(run.state()).isEqualTo("DONE_WITH_DECLINES");
        assertThat(server.text("SELECT proven FROM reimbursement.run WHERE run_id = ?", run.id()))
                .isEqualTo("t");
    }
}
