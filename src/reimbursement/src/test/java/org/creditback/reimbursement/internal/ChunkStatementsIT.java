package org.creditback.reimbursement.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.creditback.database.StatementCount;
import org.creditback.database.TestBooks;
import org.creditback.database.TestItems;
import org.creditback.domain.reimbursement.CandidateState;
import org.creditback.ledger.LedgerTerms;
import org.creditback.ledger.internal.LedgerTermsBean;
import org.creditback.payables.ReimbursementInvoices;
import org.creditback.payables.internal.ReimbursementInvoicesBean;
import org.creditback.receivables.OpenCredits;
import org.creditback.receivables.internal.OpenCreditsBean;
import org.creditback.reimbursement.store.RunStore;
import org.creditback.reimbursement.store.TransferStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A chunk sends the same few statements for ten customers and for a thousand")
class ChunkStatementsIT {

    private static final int MOST = 30;
    private static final int SMALL = 10;
    private static final int LARGE = 1_000;
    // Whatever is sent once only, such as a first ledger dimension, is sent with these.
    private static final int FIRST = 5;

    private ImportBench bench;
    private String entity;
    private long runId;
    private RunLease lease;

    @BeforeEach
    void aRunThatPosts() throws SQLException {
        bench = new ImportBench();
        bench.container
                .instance(Clock.class, Clock.systemUTC())
                .bean(OpenCredits.class, OpenCreditsBean.class)
                .bean(ReimbursementInvoices.class, ReimbursementInvoicesBean.class)
                .bean(LedgerTerms.class, LedgerTermsBean.class);
        entity = bench.entity("EUR");
        TestBooks.vendor(bench.connection, entity, "V-1", "EUR");
        for (int number = 1; number <= FIRST + SMALL + LARGE; number++) {
            String account = String.format("C-%04d", number);
            TestBooks.customer(bench.connection, entity, account, "EUR");
            TestItems.openItem(bench.connection, entity, account, "D", "-100.00");
        }
        customers("vendor_account = 'V-1'", 0);
        runId = TestItems.run(bench.connection, entity, "statements of " + entity, "SELECTING");
        bench.jdbc.update("INSERT INTO reimbursement.run_control (run_id) VALUES (?)", runId);
        RunTermsReader terms = bench.container.get(RunTermsReader.class);
        RunStore runs = bench.container.get(RunStore.class);
        bench.container
                .get(CandidateSelection.class)
                .freeze(terms.beforeFreeze(runs.find(runId).orElseThrow(), 0), 7);
        bench.jdbc.update("UPDATE reimbursement.run SET state = 'POSTING' WHERE run_id = ?", runId);
        // Of five customers one has an own vendor, one is declined in its chunk, three become one-time vendors.
        customers("hold = 'ALL'", 1);
        lease = terms.afterFreeze(runs.find(runId).orElseThrow(), 0);
        bench.connection.commit();
    }

    @AfterEach
    void close() throws SQLException {
        bench.jdbc.update("UPDATE reimbursement.run SET state = 'DONE' WHERE run_id = ?", runId);
        bench.connection.commit();
        bench.close();
    }

    @Test
    void theirNumberDoesNotGrow() throws SQLException {
        transfer(0, FIRST);
        int few = transfer(FIRST, SMALL);
        int many = transfer(FIRST + SMALL, LARGE);
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(MOST);
        assertThat(candidates(CandidateState.DECLINED)).isEqualTo((FIRST + SMALL + LARGE) / 5);
        assertThat(candidates(CandidateState.REIMBURSED)).isEqualTo((FIRST + SMALL + LARGE) * 4 / 5);
    }

    /** What is sent for the next candidates, from finding them to their outcomes. */
    private int transfer(int after, int size) throws SQLException {
        StatementCount.reset();
        List<Integer> next = bench.container.get(TransferStore.class).nextSelected(runId, after, after + size);
        bench.container.get(ChunkTransfer.class).transfer(lease, next);
        int sent = StatementCount.get();
        bench.connection.commit();
        assertThat(next).hasSize(size);
        return sent;
    }

    private long candidates(CandidateState state) {
        return bench.jdbc
                .one(
                        "SELECT count(*) FROM reimbursement.candidate WHERE run_id = ? AND state = ?",
                        row -> row.getLong(1),
                        runId,
                        state)
                .orElseThrow();
    }

    private void customers(String change, int remainder) {
        bench.jdbc.update(
                "UPDATE receivables.customer SET " + change
                        + " WHERE legal_entity = ? AND right(customer_account, 4)::int % 5 = ?",
                entity,
                remainder);
    }
}
