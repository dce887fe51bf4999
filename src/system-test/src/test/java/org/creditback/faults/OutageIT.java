package org.creditback.faults;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RI-6: an outage fails nobody, and after it the run ends as if nothing had been")
class OutageIT {

    private final FaultServer server = FaultServer.get();
    private SeededEntity books;
    private SeededEntity undisturbed;

    @BeforeEach
    void twoLegalEntitiesAlike() {
        books = SeededEntity.of(60);
        undisturbed = SeededEntity.of(60);
    }

    @AfterEach
    void theBooksAreInOrder() {
        FaultPlan.end(books.code());
        assertThat(BooksOf.violations(books.code())).isEmpty();
    }

    @Test
    @DisplayName("F05: a session ended in the middle of a chunk")
    void aSessionEndsInsideAChunk() {
        FaultPlan.cut(books.code(), "CHUNK", 3);
        Execution execution = Run.start(books.code(), "chunkSize", "10");
        Run run = Run.of(books.code());
        execution.end();
        assertStoppedAndResumedToTheSame(run);
    }

    @Test
    @DisplayName("F05: a session ended at the commit of a chunk")
    void aSessionEndsAtTheCommitOfAChunk() {
        FaultPlan.cut(books.code(), "COMMIT", 2);
        Execution execution = Run.start(books.code(), "chunkSize", "10");
        Run run = Run.of(books.code());
        execution.end();
        assertStoppedAndResumedToTheSame(run);
    }

    @Test
    @DisplayName("F04: no database at all for a while")
    void theDatabaseIsAwayForAWhile() {
        FaultPlan.sleep(books.code(), "CHUNK", 0.5);
        Run.start(books.code(), "chunkSize", "5");
        Run run = Run.of(books.code());
        Await.until("first chunk", () -> run.count("REIMBURSED") > 0);
        server.takeDatabaseAway();
        // Longer than an execution tries to close its run.
        pause(14);
        server.giveDatabaseBack();
        run.await("STOPPED OUTAGE");
        assertStoppedAndResumedToTheSame(run);
    }

    @Test
    @DisplayName("F04: no database while a run is selected sets it back, and it may start again")
    void theDatabaseIsAwayDuringTheSelection() {
        FaultPlan.sleep(books.code(), "SELECTING-FROZEN", 3);
        Run.start(books.code(), "chunkSize", "10");
        Run run = Run.of(books.code());
        run.await("SELECTING");
        server.takeDatabaseAway();
        pause(2);
        server.giveDatabaseBack();
        run.await("REQUESTED");
        FaultPlan.end(books.code());
        assertSameAfter(run.resume("chunkSize", "10"));
    }

    private void assertStoppedAndResumedToTheSame(Run run) {
        assertThat(run.state()).isEqualTo("STOPPED OUTAGE");
        assertThat(run.count("FAILED")).isZero();
        assertThat(run.count("REIMBURSED")).isPositive();
        assertThat(run.count("SELECTED")).isPositive();
        FaultPlan.end(books.code());
        assertSameAfter(run.resume("chunkSize", "10"));
    }

    private void assertSameAfter(Execution resumed) {
        assertThat(resumed.end()).startsWith("COMPLETED DONE run");
        Run.done(undisturbed.code());
        BooksOf.assertSame(books.code(), undisturbed.code());
    }

    private static void pause(int seconds) {
        for (int i = 0; i < seconds * 20; i++) {
            Await.pause();
        }
    }
}
