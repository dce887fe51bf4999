package org.creditback.reimbursement.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.creditback.database.Jdbc;
import org.creditback.database.TestBooks;
import org.creditback.database.TestDatabase;
import org.creditback.database.TestItems;
import org.creditback.domain.reimbursement.CandidateState;
import org.creditback.reimbursement.store.TransferStore.Outcome;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RI-4: each candidate is found until it has its outcome, and gets one outcome only")
class TransferStoreIT {

    private static final int END = Integer.MAX_VALUE;

    private Connection connection;
    private Jdbc jdbc;
    private TransferStore transfers;
    private long run;

    @BeforeEach
    void aRunOfTwentyThousand() throws SQLException {
        connection = TestDatabase.connect();
        jdbc = Jdbc.on(connection);
        transfers = new TransferStore(new RunDatabase(jdbc));
        String entity = TestBooks.legalEntity(connection, "EUR");
        run = TestItems.run(connection, entity, "transfer of " + entity, "POSTING");
        jdbc.update("""
                INSERT INTO reimbursement.candidate (run_id, candidate_no, customer_id, customer_account, state, frozen_selected)
                SELECT ?, n, n, 'C' || n, 'SELECTED', true FROM generate_series(1, 20000) AS n""", run);
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        connection.rollback();
        connection.close();
    }

    @Test
    void theNextOnesAreFoundBehindAnyNumberOfThoseThatAreDone() {
        reimbursed("candidate_no NOT IN (17, 13001, 19999)");
        assertThat(transfers.nextSelected(run, 0, END)).containsExactly(17);
        assertThat(transfers.nextSelected(run, 17, END)).containsExactly(13001);
        assertThat(transfers.nextSelected(run, 13001, END)).containsExactly(19999);
        assertThat(transfers.nextSelected(run, 19999, END)).isEmpty();
        assertThat(transfers.anySelected(run)).isTrue();
    }

    @Test
    void nobodyIsFoundBehindTheEndOfARange() {
        reimbursed("candidate_no < 12000");
        assertThat(transfers.nextSelected(run, 0, 12001)).containsExactly(12000, 12001);
        assertThat(transfers.nextSelected(run, 12001, 12001)).isEmpty();
        assertThat(transfers.nextSelected(run, 0, 11999)).isEmpty();
    }

    @Test
    void everyOneIsFoundOnceInOrder() {
        int expected = 1;
        List<Integer> page = transfers.nextSelected(run, 0, END);
        while (!page.isEmpty()) {
            for (int number : page) {
                assertThat(number).isEqualTo(expected++);
            }
            page = transfers.nextSelected(run, expected - 1, END);
        }
        assertThat(expected).isEqualTo(20_001);
    }

    @Test
    void outcomesOfBothKindsAreWritten() {
        assertThat(transfers.decide(run, List.of(reimbursed(1), declined(2), reimbursed(3)), "clerk"))
                .isTrue();
        assertThat(jdbc.list("""
                        SELECT concat_ws(' ', candidate_no, state, reason, reasons[1], detail, decided_by) FROM reimbursement.candidate
                         WHERE run_id = ? AND decided_at IS NOT NULL ORDER BY candidate_no""", row -> row.getString(1), run))
                .containsExactly(
                        "1 REIMBURSED clerk", "2 DECLINED OPEN_DEBIT OPEN_DEBIT why clerk", "3 REIMBURSED clerk");
    }

    @Test
    void anOutcomeThatIsThereAlreadyIsNoticed() {
        assertThat(transfers.decide(run, List.of(reimbursed(1), declined(2)), "clerk"))
                .isTrue();
        assertThat(transfers.decide(run, List.of(reimbursed(1), reimbursed(3)), "clerk"))
                .isFalse();
        assertThat(transfers.decide(run, List.of(declined(2), reimbursed(4)), "clerk"))
                .isFalse();
        assertThat(transfers.anySelected(run)).isTrue();
    }

    private void reimbursed(String which) {
        jdbc.update("UPDATE reimbursement.candidate SET state = 'REIMBURSED' WHERE run_id = ? AND " + which, run);
    }

    private static Outcome reimbursed(int candidateNo) {
        return new Outcome(candidateNo, CandidateState.REIMBURSED, null, null);
    }

    private static Outcome declined(int candidateNo) {
        return new Outcome(candidateNo, CandidateState.DECLINED, "OPEN_DEBIT", "why");
    }
}
