package org.creditback.reimbursement.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.creditback.domain.money.Amounts;
import org.creditback.domain.reimbursement.StopReason;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** Small questions about a run. */
@Dependent
public class RunInquiryStore {

    private final RunDatabase database;

    @Inject
    public RunInquiryStore(RunDatabase database) {
        this.database = database;
    }

    /** The execution of the batch container that took the run on last. */
    public Optional<Long> execution(long runId) {
        return database.jdbc()
                .one(
                        "SELECT execution_id FROM reimbursement.run WHERE run_id = ? AND execution_id IS NOT NULL",
                        row -> row.getLong(1),
                        runId);
    }

    /** Why the run is stopped; empty where it is not. */
    public Optional<StopReason> stopReason(long runId) {
        return database.jdbc()
                .one(
                        "SELECT stop_reason FROM reimbursement.run WHERE run_id = ? AND state = 'STOPPED'",
                        row -> StopReason.valueOf(row.getString(1)),
                        runId);
    }

    /** Reimbursements per currency as frozen, in currency order. */
    public List<Money> frozenTotals(long runId) {
        return database.jdbc()
                .list("""
                        SELECT currency, amount FROM reimbursement.run_total WHERE run_id = ? ORDER BY currency COLLATE "C\"""", row -> Amounts.stored(CurrencyUnit.of(row.getString(1)), row.getBigDecimal(2)), runId);
    }
}
