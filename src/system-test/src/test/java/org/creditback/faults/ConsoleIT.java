package org.creditback.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.creditback.database.SqlErrors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("interfaces.md 3: the job from the server's console")
class ConsoleIT {

    private final FaultServer server = FaultServer.get();
    private SeededEntity books;

    @BeforeEach
    void tenCustomers() {
        books = SeededEntity.of(10);
    }

    @AfterEach
    void theBooksAreInOrder() {
        FaultPlan.end(books.code());
        assertThat(BooksOf.violations(books.code())).isEmpty();
    }

    @Test
    @DisplayName("engine.md 4: the exit status is one line for people")
    void theExitStatusSaysWhatBecameOfTheRun() {
        String end = Run.start(books.code()).end();
        Run run = Run.of(books.code());
        assertThat(end).isEqualTo("COMPLETED DONE run " + run.id() + ": 10 considered, 8 selected, EUR 800.44");
        assertThat(server.text("SELECT prepared_by FROM reimbursement.run WHERE run_id = ?", run.id()))
                .isEqualTo("console");
    }

    @Test
    void aPreviewEndsFrozenAndGoesOnByItsIdentity() {
        String end = Run.start(books.code(), "action", "PREVIEW").end();
        Run run = Run.of(books.code());
        assertThat(end).startsWith("COMPLETED FROZEN run " + run.id());
        assertThat(run.resume().end()).startsWith("COMPLETED NOT_NEEDED run " + run.id());
        assertThat(run.state()).isEqualTo("FROZEN");
    }

    @Test
    @DisplayName("interfaces.md 2: the vouchers of a candidate, as they would be posted")
    void aPreviewShowsTheVouchersOfACandidate() {
        Run run = Run.done(books.code(), "action", "PREVIEW");
        HttpResponse<String> vouchers = server.get(
                "/legal-entities/" + books.code() + "/reimbursement-runs/" + run.id() + "/candidates/2/vouchers");
        assertThat(vouchers.statusCode()).as(vouchers.body()).isEqualTo(200);
        assertThat(vouchers.body())
                .contains(
                        "\"posted\":false",
                        "\"kind\":\"REIMBURSEMENT\"",
                        "\"account\":\"130100\"",
                        "\"amount\":\"100.02\"");
    }

    @ParameterizedTest(name = "{0}={1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "legalEntity | NOBODY | NOT_FOUND",
                "colour | blue | BAD_VALUE",
                "action | DELETE | BAD_VALUE",
                "openDebitMode | SOMETIMES | BAD_VALUE",
                "summarizeCustomer | perhaps | BAD_VALUE",
                "postingDate | 20.11.2026 | BAD_VALUE",
                "postingDate | 2026-02-30 | BAD_VALUE",
                "postingDate | 1999-12-31 | PERIOD_CLOSED",
                "cutOffDate | 2026-12-01 | CUTOFF_AFTER_POSTING_DATE",
                "runId | 1 | BAD_VALUE",
                "chunkSize | many | BAD_VALUE",
                "chunkSize | 0 | BAD_VALUE",
                "partitions | -1 | BAD_VALUE",
                "vendorAccount | PERHAPS | BAD_VALUE"
            })
    @DisplayName("F52: what is wrong is refused before any write, and the exit status says what it is")
    void aWrongPropertyIsRefusedBeforeAnyWrite(String name, String value, String code) {
        int before = runs();
        String end = Run.start(books.code(), name, value).end();
        assertThat(end).startsWith("FAILED REFUSED " + code).contains(value).doesNotContain("[");
        assertThat(runs()).isEqualTo(before);
    }

    @Test
    @DisplayName("F52: neither legal entity nor run")
    void nothingAtAllIsRefused() {
        assertThat(Execution.start(Map.of()).end())
                .startsWith("FAILED REFUSED MISSING_VALUE")
                .contains("legalEntity");
    }

    @Test
    @DisplayName("F52: a run that does not exist, or is none")
    void anUnknownRunIsRefused() {
        assertThat(Execution.start(Map.of("runId", "999999")).end())
                .startsWith("FAILED REFUSED NOT_FOUND")
                .contains("999999");
        assertThat(Execution.start(Map.of("runId", "GBR1")).end())
                .startsWith("FAILED REFUSED BAD_VALUE")
                .contains("GBR1");
    }

    @Test
    @DisplayName("J6: a value longer than an exit status is cut")
    void aLongValueIsCut() {
        assertThat(Run.start(books.code(), "openDebitMode", "X".repeat(2_000)).end())
                .startsWith("FAILED REFUSED BAD_VALUE")
                .hasSizeLessThan(600);
    }

    private int runs() {
        return Integer.parseInt(server.text("SELECT count(*) FROM reimbursement.run"));
    }

    @Test
    @DisplayName("F20, F22: the same run started twice is worked on once, and the second start is not needed")
    void aSecondStartOfTheSameRunIsNotNeeded() {
        FaultPlan.sleep(books.code(), "CHUNK", 1.5);
        Execution first = Run.start(books.code(), "chunkSize", "1");
        Run run = Run.of(books.code());
        run.await("POSTING");
        assertThat(run.resume().end()).isEqualTo("COMPLETED NOT_NEEDED run " + run.id());
        // Longer than the sweeper's round: it may not take the run for abandoned.
        assertThat(first.end()).startsWith("COMPLETED DONE run " + run.id());
        assertThat(run.events()).noneMatch(event -> event.startsWith("STOPPED"));
    }

    @Test
    @DisplayName("DI-13, F20: the same request twice is the same run")
    void theSameRequestIsTheSameRun() {
        Run.start(books.code(), "requestId", "key-" + books.code()).end();
        int before = runs();
        String again =
                Run.start(books.code(), "requestId", "key-" + books.code()).end();
        assertThat(again)
                .isEqualTo("COMPLETED NOT_NEEDED run " + Run.of(books.code()).id());
        String other = Run.start(books.code(), "requestId", "key-" + books.code(), "summarizeCustomer", "true")
                .end();
        assertThat(other).startsWith("FAILED REFUSED REQUEST_KEY_REUSED");
        assertThat(runs()).isEqualTo(before);
    }

    @Test
    @DisplayName("RI-2: of two starts at once one works, the other is refused")
    void ofTwoStartsAtOnceOneIsRefused() {
        FaultPlan.sleep(books.code(), "SELECTING-FROZEN", 2);
        List<Execution> both = List.of(Run.start(books.code()), Run.start(books.code()));
        List<String> ends = both.stream().map(Execution::end).toList();
        assertThat(ends).filteredOn(end -> end.startsWith("COMPLETED DONE")).hasSize(1);
        assertThat(ends)
                .filteredOn(end -> end.startsWith("FAILED REFUSED RUN_ALREADY_ACTIVE"))
                .hasSize(1);
    }

    @Test
    @DisplayName("RI-5, J12: stop-job ends the run at the next chunk, and by its identity it goes on")
    void stopJobAndResume() {
        FaultPlan.sleep(books.code(), "CHUNK", 0.5);
        Execution execution = Run.start(books.code(), "chunkSize", "1");
        Run run = Run.of(books.code());
        Await.until("first chunk", () -> run.count("REIMBURSED") > 0);
        execution.stop();
        assertThat(execution.end()).startsWith("STOPPED STOPPED run " + run.id());
        assertThat(run.state()).isEqualTo("STOPPED OPERATOR");
        assertThat(run.count("SELECTED")).isPositive();
        assertThat(run.resume().end()).startsWith("COMPLETED DONE run " + run.id());
        assertThat(run.count("REIMBURSED")).isEqualTo(8);
    }

    @Test
    @DisplayName("engine.md 4: the console's own Restart resumes the same run")
    void restartJobResumesTheSameRun() {
        FaultPlan.sleep(books.code(), "CHUNK", 0.5);
        Execution execution = Run.start(books.code(), "chunkSize", "1");
        Run run = Run.of(books.code());
        Await.until("first chunk", () -> run.count("REIMBURSED") > 0);
        execution.stop();
        execution.end();
        assertThat(execution.restart().end()).startsWith("COMPLETED DONE run " + run.id());
        assertThat(Run.of(books.code())).isEqualTo(run);
    }

    @Test
    @DisplayName("PO-16: a period put on hold between preview and OK keeps the run a preview")
    void aPeriodClosedMeanwhileRefusesThePosting() {
        Run run = Run.done(books.code(), "action", "PREVIEW");
        server.write(setPeriod("ON_HOLD"));
        assertThat(run.tryTo("posting").body()).contains("PERIOD_CLOSED");
        assertThat(run.state()).isEqualTo("FROZEN");
        server.write(setPeriod("OPEN"));
        run.act("posting");
        run.await("DONE");
    }

    @Test
    @DisplayName("PO-16: while the run posts its period is not closed; closed by force, the run stops and nobody fails")
    void aPeriodClosedByForceStopsTheRun() {
        FaultPlan.sleep(books.code(), "CHUNK", 0.5);
        Execution execution = Run.start(books.code(), "chunkSize", "1");
        Run run = Run.of(books.code());
        Await.until("first chunk", () -> run.count("REIMBURSED") > 0);
        assertThatThrownBy(() -> server.write(setPeriod("CLOSED")))
                .satisfies(refused ->
                        assertThat(SqlErrors.violatedConstraint(refused)).contains("period_held_by_run"));
        server.administer(
                "DO $$ BEGIN SET LOCAL session_replication_role = replica; " + setPeriod("ON_HOLD") + "; END $$");
        execution.end();
        assertThat(run.state()).isEqualTo("STOPPED OUTAGE");
        assertThat(run.count("FAILED")).isZero();
        assertThat(run.resume().end()).startsWith("FAILED REFUSED PERIOD_CLOSED");
        server.write(setPeriod("OPEN"));
        assertThat(run.resume().end()).startsWith("COMPLETED DONE");
    }

    private String setPeriod(String state) {
        return "UPDATE ledger.fiscal_period SET ledger_state = '" + state + "' WHERE legal_entity = '" + books.code()
                + "' AND '2026-11-20' BETWEEN starts_on AND ends_on";
    }
}
