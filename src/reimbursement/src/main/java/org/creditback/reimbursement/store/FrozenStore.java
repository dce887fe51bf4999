package org.creditback.reimbursement.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.creditback.domain.money.Amounts;
import org.creditback.domain.reimbursement.CandidateState;
import org.creditback.receivables.FrozenLine;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** What a candidate was frozen with. */
@Dependent
public class FrozenStore {

    private final RunDatabase database;

    @Inject
    public FrozenStore(RunDatabase database) {
        this.database = database;
    }

    /** A candidate as frozen. */
    public record Frozen(
            long customerId,
            String customerAccount,
            CandidateState state,
            @Nullable String vendorAccount,
            boolean selected,
            @Nullable Integer oneTimeOrdinal) {}

    public Optional<Frozen> candidate(long runId, int candidateNo) {
        return database.jdbc()
                .one(
                        """
                        SELECT customer_id, customer_account, state, vendor_account, frozen_selected, one_time_ordinal
                          FROM reimbursement.candidate WHERE run_id = ? AND candidate_no = ?""",
                        row -> new Frozen(
                                row.getLong(1),
                                row.getString(2),
                                CandidateState.valueOf(row.getString(3)),
                                row.getString(4),
                                row.getBoolean(5),
                                row.getObject(6, Integer.class)),
                        runId,
                        candidateNo);
    }

    /** Its open items at the freeze. */
    public List<FrozenLine> items(long runId, int candidateNo, CurrencyUnit accounting) {
        return database.jdbc()
                .list(
                        """
                        SELECT f.customer_transaction_id, f.line_no, d.currency, f.open_amount, f.open_accounting_amount
                          FROM reimbursement.frozen_item f JOIN receivables.document d USING (customer_transaction_id)
                         WHERE f.run_id = ? AND f.candidate_no = ? ORDER BY f.customer_transaction_id, f.line_no""",
                        row -> new FrozenLine(
                                row.getLong(1),
                                row.getInt(2),
                                Amounts.stored(CurrencyUnit.of(row.getString(3)), row.getBigDecimal(4)),
                                Amounts.stored(accounting, row.getBigDecimal(5))),
                        runId,
                        candidateNo);
    }

    /** The voucher numbers of a candidate, nettings first. */
    public List<String> voucherNumbers(long runId, int candidateNo) {
        return database.jdbc().list("""
                        SELECT number FROM reimbursement.number_list
                         WHERE run_id = ? AND candidate_no = ? AND series = 'REIMBURSEMENT_VOUCHER' ORDER BY value""", row -> row.getString(1), runId, candidateNo);
    }
}
