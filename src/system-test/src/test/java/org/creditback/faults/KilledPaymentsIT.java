package org.creditback.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One kill for payments at many points; whoever asks again afterwards gets what there is, or what was not done yet, and nothing twice. */
@DisplayName("BF-4, BF-5, payments.md 11.4: kill -9 between intent and file, file and commit, commit and delivery")
class KilledPaymentsIT {

    private static final int CUSTOMERS = 20;
    // Short enough that the database lets go of what the dead server held before the new one asks.
    private static final double LONG = 15;

    private final FaultServer server = FaultServer.get();
    private final OwedEntity undisturbed = OwedEntity.of(CUSTOMERS);
    private final OwedEntity proposing = OwedEntity.of(CUSTOMERS);
    private final OwedEntity proposed = OwedEntity.of(CUSTOMERS);
    private final OwedEntity writing = OwedEntity.of(CUSTOMERS);
    private final OwedEntity written = OwedEntity.of(CUSTOMERS);
    private final OwedEntity posting = OwedEntity.of(CUSTOMERS);
    private final OwedEntity delivering = OwedEntity.of(CUSTOMERS);
    private final OwedEntity delivered = OwedEntity.of(CUSTOMERS);
    private final List<OwedEntity> disturbed =
            List.of(proposing, proposed, writing, written, posting, delivering, delivered);

    @AfterEach
    void theBooksAreInOrder() {
        Stream.concat(Stream.of(undisturbed), disturbed.stream()).forEach(each -> {
            FaultPlan.end(each.code());
            assertThat(BooksOf.violations(each.code())).isEmpty();
        });
    }

    @Test
    void atManyPoints() {
        undisturbed.proposed().approved().generated().posted().released().sent();
        writing.proposed().approved();
        written.proposed().approved();
        posting.proposed().approved().generated();
        delivering.proposed().approved().generated().posted().released();
        delivered.proposed().approved().generated().posted().released();
        OwedEntity.done(delivering.startHandOver());
        OwedEntity.done(delivered.startHandOver());
        String bytes = delivering.bytes();
        String others = delivered.bytes();

        // Before the commit nothing has happened; once it was asked for, it happens although nobody hears of it.
        proposing.interrupted("JOURNAL", LONG, OwedEntity::propose);
        proposed.interrupted("JOURNAL-COMMIT", LONG, OwedEntity::propose);
        writing.interrupted("FILE", LONG, OwedEntity::generate);
        written.interrupted("FILE-COMMIT", LONG, OwedEntity::generate);
        posting.interrupted("SETTLE", LONG, OwedEntity::postPayments);
        delivered.interrupted("DELIVERY-COMMIT", LONG, OwedEntity::endHandOver);
        Await.until("six acts in the database", () -> FaultPlan.sleeping() == 6);
        server.kill();
        disturbed.forEach(each -> FaultPlan.end(each.code()));
        server.restart();
        Await.until("the end of what the dead server asked for", () -> FaultPlan.sleeping() == 0);

        assertThat(journals(proposing)).isEqualTo("0");
        assertThat(journals(proposed)).isEqualTo("1");
        assertThat(files(writing)).isEqualTo("0");
        assertThat(files(written)).isEqualTo("1");
        assertThat(posting.text("SELECT posted FROM payables.payment_journal WHERE legal_entity = ?"))
                .isEqualTo("f");
        String unheard = written.bytes();

        proposing.proposed().approved().generated().posted().released().sent();
        proposed.proposed().approved().generated().posted().released().sent();
        writing.generated().posted().released().sent();
        written.generated().posted().released().sent();
        posting.posted().released().sent();
        // A transfer that was under way is never begun again; the same bytes, and a word of a person that they have
        // gone.
        OwedEntity.refused(delivering.startHandOver(), "WRONG_STATE");
        OwedEntity.done(delivering.endHandOver());
        OwedEntity.done(delivered.endHandOver());

        assertThat(written.bytes()).isEqualTo(unheard);
        assertThat(delivering.bytes()).isEqualTo(bytes);
        assertThat(delivered.bytes()).isEqualTo(others);
        for (OwedEntity each : disturbed) {
            assertThat(files(each)).isEqualTo("1");
            BooksOf.assertSame(each.code(), undisturbed.code());
        }
    }

    private static String journals(OwedEntity books) {
        return books.text("SELECT count(*) FROM payables.payment_journal WHERE legal_entity = ?");
    }

    private static String files(OwedEntity books) {
        return books.text("SELECT count(*) FROM payables.bank_file WHERE legal_entity = ?");
    }
}
