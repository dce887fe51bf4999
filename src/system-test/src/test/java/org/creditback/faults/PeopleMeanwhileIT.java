package org.creditback.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.creditback.database.Jdbc;
import org.creditback.database.TestItems;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("F18 to F34: people at work while a run waits or posts")
class PeopleMeanwhileIT {

    private static final String CUSTOMER = "C-00003";

    private final FaultServer server = FaultServer.get();
    private SeededEntity books;

    @BeforeEach
    void twentyCustomers() {
        books = SeededEntity.of(20);
    }

    @AfterEach
    void theBooksAreInOrder() {
        FaultPlan.end(books.code());
        assertThat(BooksOf.violations(books.code())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"EXCLUDE", "GROSS", "NET"})
    @DisplayName("F24, PO-15: a debit entered between preview and OK declines the customer in every mode")
    void aDebitEnteredMeanwhile(String mode) {
        Run run = Run.done(books.code(), "action", "PREVIEW", "openDebitMode", mode);
        server.inConnection(connection -> TestItems.openItem(connection, books.code(), CUSTOMER, "INV-NEW", "1.00"));
        run.act("posting");
        run.await("DONE_WITH_DECLINES");
        assertThat(reason(run)).isEqualTo("CHANGED_SINCE_SELECTION");
        assertThat(run.numbers(CUSTOMER)).containsExactly("VOIDED CHANGED_SINCE_SELECTION");
        assertThat(run.count("FAILED")).isZero();
    }

    @Test
    @DisplayName("F23, PO-15: a mark set between preview and OK declines the customer with its own reason")
    void aMarkSetMeanwhile() {
        Run run = Run.done(books.code(), "action", "PREVIEW");
        server.write("""
                UPDATE receivables.open_item i SET status = 'PENDING_SETTLEMENT', journal = 'J-1' FROM receivables.customer c
                 WHERE c.customer_id = i.customer_id AND c.legal_entity = ? AND c.customer_account = ?""", books.code(), CUSTOMER);
        run.act("posting");
        run.await("DONE_WITH_DECLINES");
        assertThat(reason(run)).isEqualTo("PENDING_SETTLEMENT");
        assertThat(run.detail(CUSTOMER)).contains("J-1");
    }

    private String reason(Run run) {
        return server.text(
                "SELECT reason FROM reimbursement.candidate WHERE run_id = ? AND customer_account = ?",
                run.id(),
                CUSTOMER);
    }

    @Test
    @DisplayName("F34: a clerk who holds a customer longer than the lock timeout holds up nobody else")
    void aClerkHoldsCustomers() throws SQLException {
        try (Connection clerk = server.asClerk();
                Connection quicker = server.asClerk()) {
            hold(clerk, "C-00002");
            hold(quicker, CUSTOMER);
            Execution execution = Run.start(books.code());
            Run run = Run.of(books.code());
            Await.until(
                    "the free customers",
                    () -> run.count("REIMBURSED") == books.eligible().size() - 2);
            quicker.rollback();
            assertThat(execution.end()).startsWith("COMPLETED DONE_WITH_DECLINES");
            assertThat(run.candidates("FAILED")).containsExactly("C-00002");
            run.assertTechnicalError("C-00002", "lock timeout");
            clerk.rollback();
        }
    }

    private void hold(Connection clerk, String customer) {
        Jdbc.on(clerk)
                .list(
                        "SELECT 1 FROM receivables.customer WHERE legal_entity = ? AND customer_account = ? FOR UPDATE",
                        row -> 1,
                        books.code(),
                        customer);
    }

    @Test
    @DisplayName("F18: where every customer fails, the fuse stops the run after its limit")
    void everyCustomerFails() {
        server.write("UPDATE receivables.parameters SET failure_limit = 3 WHERE legal_entity = ?", books.code());
        FaultPlan.fail(books.code(), "CUSTOMER", null, "nobody can be written");
        assertThat(Run.start(books.code()).end()).startsWith("FAILED STOPPED");
        Run run = Run.of(books.code());
        assertThat(run.state()).isEqualTo("STOPPED TOO_MANY_FAILURES");
        assertThat(run.count("FAILED")).isEqualTo(4);
        FaultPlan.end(books.code());
        run.act("resume");
        run.await("DONE_WITH_DECLINES");
        assertThat(run.count("REIMBURSED")).isEqualTo(books.eligible().size() - 4);
    }

    @Test
    @DisplayName("F19: an expired preview is canceled, its numbers are voided, and it cannot be posted")
    void aPreviewExpires() {
        Run run = Run.done(books.code(), "action", "PREVIEW");
        server.write("UPDATE reimbursement.run SET expires_at = now() - interval '1 hour' WHERE run_id = ?", run.id());
        assertThat(run.tryTo("posting").body()).containsAnyOf("RUN_EXPIRED", "WRONG_STATE");
        run.await("CANCELED");
        assertThat(run.numbers(CUSTOMER)).containsExactly("VOIDED RUN_EXPIRED");
        assertThat(run.tryTo("posting").statusCode()).isEqualTo(409);
    }

    @Test
    @DisplayName("F19: a run that got its OK and was left alone expires too, and is not posted late")
    void anApprovedPreviewExpires() {
        Run run = Run.done(books.code(), "action", "PREVIEW");
        server.write("""
                UPDATE reimbursement.run SET released_by = 'clerk.ar', expires_at = now() - interval '1 hour' WHERE run_id = ?""", run.id());
        assertThat(run.tryTo("resume").body()).containsAnyOf("RUN_EXPIRED", "WRONG_STATE");
        assertThat(run.resume().end()).doesNotContain("DONE");
        run.await("CANCELED");
        assertThat(run.numbers(CUSTOMER)).containsExactly("VOIDED RUN_EXPIRED");
        assertThat(run.count("REIMBURSED")).isZero();
    }

    @Test
    @DisplayName("PO-16: a period that is being put on hold when posting begins keeps the run a preview")
    void aPeriodIsPutOnHoldMeanwhile() {
        Run run = Run.done(books.code(), "action", "PREVIEW");
        server.inTransaction(jdbc -> {
            jdbc.update(
                    "UPDATE ledger.fiscal_period SET receivables_state = 'ON_HOLD' WHERE legal_entity = ?",
                    books.code());
            run.act("posting");
            Await.until(
                    "the wait for the period",
                    () -> jdbc.one("SELECT count(*) FROM pg_locks WHERE NOT granted", row -> row.getInt(1))
                                    .orElseThrow()
                            > 0);
            return true;
        });
        Await.until(
                "the OK taken back", () -> run.events().stream().anyMatch(event -> event.startsWith("OK_WITHDRAWN")));
        assertThat(run.state()).isEqualTo("FROZEN");
        assertThat(run.count("SELECTED")).isEqualTo(books.eligible().size());
        server.write("UPDATE ledger.fiscal_period SET receivables_state = 'OPEN' WHERE legal_entity = ?", books.code());
        run.act("posting");
        run.await("DONE");
    }

    @Test
    @DisplayName("F19: a canceled preview voids its numbers, and the next run goes on behind them")
    void aPreviewIsCanceled() {
        Run run = Run.done(books.code(), "action", "PREVIEW");
        run.act("cancel");
        assertThat(run.numbers(CUSTOMER)).containsExactly("VOIDED RUN_CANCELED");
        assertThat(run.resume().end()).isEqualTo("COMPLETED NOT_NEEDED run " + run.id());
        Run next = Run.done(books.code());
        assertThat(next.state()).isEqualTo("DONE");
        assertThat(server.text(
                        "SELECT min(number) FROM reimbursement.number_list WHERE run_id = ? AND series = 'REIMBURSEMENT'",
                        next.id()))
                .isEqualTo("RB-000017");
    }

    @Test
    @DisplayName("RI-5, F32: stop, stop again, end: the rest is declined RUN_ENDED and the proof is green")
    void stopAndEnd() {
        FaultPlan.sleep(books.code(), "CHUNK", 0.5);
        Execution execution = Run.start(books.code(), "chunkSize", "2");
        Run run = Run.of(books.code());
        Await.until("first chunk", () -> run.count("REIMBURSED") > 0);
        run.act("stop");
        run.tryTo("stop");
        assertThat(execution.end()).startsWith("STOPPED STOPPED run " + run.id());
        assertThat(run.state()).isEqualTo("STOPPED OPERATOR");
        assertThat(run.events()).contains("STOPPED_OPERATOR clerk.ar");
        run.act("stop");
        List<String> rest = run.candidates("SELECTED");
        assertThat(rest).isNotEmpty();
        run.act("end");
        run.await("DONE_WITH_DECLINES");
        assertThat(run.numbers(rest.get(0))).containsExactly("VOIDED RUN_ENDED");
        assertThat(server.text("SELECT proven FROM reimbursement.run WHERE run_id = ?", run.id()))
                .isEqualTo("t");
        assertThat(run.tryTo("stop").statusCode()).isEqualTo(409);
    }

    @Test
    @DisplayName("RI-5: with two partitions too, a stop is no failure")
    void stopOfTwoPartitions() {
        SeededEntity many = SeededEntity.of(7_600);
        server.write("ANALYZE"); // as the database itself does, a minute later
        FaultPlan.sleep(many.code(), "CHUNK", 0.3);
        Execution execution = Run.start(many.code(), "chunkSize", "200", "partitions", "2");
        Run run = Run.of(many.code());
        Await.until("chunks of both", () -> run.count("REIMBURSED") > 600);
        assertThat(server.text(
                        "SELECT count(DISTINCT first_no > 3800) FROM reimbursement.run_chunk WHERE run_id = ?",
                        run.id()))
                .isEqualTo("2");
        run.act("stop");
        assertThat(execution.end()).startsWith("STOPPED STOPPED run " + run.id());
        assertThat(run.state()).isEqualTo("STOPPED OPERATOR");
        FaultPlan.end(many.code());
        run.act("resume");
        run.await("DONE");
        assertThat(run.count("REIMBURSED")).isEqualTo(6_080);
        server.write("ANALYZE");
        assertThat(BooksOf.violations(many.code())).isEmpty();
    }
}
