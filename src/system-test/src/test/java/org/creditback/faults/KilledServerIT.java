package org.creditback.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One kill for runs at many points: each legal entity has its own run, and the books of all must end like those of the undisturbed one. */
@DisplayName("F01, RI-4: kill -9 of the server; after resume everything is as if nothing had been")
class KilledServerIT {

    private static final int CUSTOMERS = 60;
    // Short enough that the database lets go of what the dead server held before the new one asks.
    private static final double LONG = 15;

    private final FaultServer server = FaultServer.get();
    private final SeededEntity undisturbed = SeededEntity.of(CUSTOMERS);
    private final SeededEntity selecting = SeededEntity.of(CUSTOMERS);
    private final SeededEntity frozen = SeededEntity.of(CUSTOMERS);
    private final SeededEntity posting = SeededEntity.of(CUSTOMERS);
    private final SeededEntity proving = SeededEntity.of(CUSTOMERS);
    private final SeededEntity preview = SeededEntity.of(CUSTOMERS);

    @AfterEach
    void theBooksAreInOrder() {
        for (SeededEntity each : List.of(undisturbed, selecting, frozen, posting, proving, preview)) {
            FaultPlan.end(each.code());
            assertThat(BooksOf.violations(each.code())).isEmpty();
        }
    }

    @Test
    void atManyPointsOfManyRuns() {
        Run.done(undisturbed.code());
        Run previewed = Run.done(preview.code(), "action", "PREVIEW");
        Run beforeTheEnd = slow(proving, "POSTING-DONE", LONG);
        Await.until("all outcomes", () -> beforeTheEnd.count("REIMBURSED") == 48);
        Run beforePosting = slow(frozen, "FROZEN-POSTING", LONG);
        Run inSelection = slow(selecting, "SELECTING-FROZEN", LONG);
        Run inChunk = slow(posting, "CHUNK", 0.5);
        inSelection.await("SELECTING");
        beforePosting.await("FROZEN");
        Await.until("some chunks", () -> inChunk.count("REIMBURSED") > 10);
        assertThat(inChunk.state()).isEqualTo("POSTING");
        assertThat(beforeTheEnd.state()).isEqualTo("POSTING");

        server.kill();
        for (SeededEntity each : List.of(selecting, frozen, posting, proving)) {
            FaultPlan.end(each.code());
        }
        server.restart();

        assertThat(inSelection.await("REQUESTED")).isNotNull();
        assertThat(inChunk.await("STOPPED CRASH")).isNotNull();
        assertThat(beforeTheEnd.await("STOPPED CRASH")).isNotNull();
        assertThat(beforePosting.state()).isEqualTo("FROZEN");
        assertThat(previewed.state()).isEqualTo("FROZEN");
        assertThat(inChunk.count("FAILED")).isZero();

        // From the console by its identity alone, and over REST.
        assertThat(inChunk.resume().end()).startsWith("COMPLETED DONE run " + inChunk.id());
        assertThat(inSelection.resume().end()).startsWith("COMPLETED DONE run " + inSelection.id());
        beforeTheEnd.act("resume");
        beforePosting.act("resume");
        previewed.act("posting");
        for (Run each : List.of(beforeTheEnd, beforePosting, previewed)) {
            each.await("DONE");
        }
        assertThat(inChunk.events()).contains("STOPPED_CRASH system", "STATE_CHANGED console");
        assertThat(beforeTheEnd.events())
                .contains("STOPPED_CRASH system", "RESUME_REQUESTED clerk.ar", "STATE_CHANGED clerk.ar");
        for (SeededEntity each : List.of(selecting, frozen, posting, proving)) {
            BooksOf.assertSame(each.code(), undisturbed.code());
        }
        assertNothingIsLeft();
    }

    private static Run slow(SeededEntity books, String point, double seconds) {
        FaultPlan.sleep(books.code(), point, seconds);
        Run.start(books.code(), "chunkSize", "5");
        return Run.of(books.code());
    }

    /** RI-3: the same terms again reimburse nobody. */
    private void assertNothingIsLeft() {
        Execution.start(Map.of("legalEntity", posting.code(), "postingDate", "2026-11-20"))
                .end();
        Run again = Run.of(posting.code());
        assertThat(again.state()).isEqualTo("DONE");
        assertThat(again.count("REIMBURSED")).isZero();
    }
}
