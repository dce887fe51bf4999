package org.creditback.reimbursement.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.creditback.domain.ledger.NumberSeries;
import org.creditback.reimbursement.NumberLine;
import org.creditback.reimbursement.RunId;

/** The numbers that a run took. They are dense, so the place of a page says which candidates have its numbers. */
@Dependent
public class RunNumberStore {

    private final RunDatabase database;

    @Inject
    public RunNumberStore(RunDatabase database) {
        this.database = database;
    }

    /**
     * What a run took of a series.
     *
     * @param nettings vouchers that stand between those of reimbursements
     */
    private record Taken(NumberSeries series, long first, int count, int nettings) {}

    /** In series and number order. */
    public List<NumberLine> numbers(RunId run, int offset, int size) {
        List<NumberLine> lines = new ArrayList<>();
        int skipped = offset;
        for (Taken taken : taken(run)) {
            int from = Math.min(skipped, taken.count());
            int wanted = Math.min(size - lines.size(), taken.count() - from);
            if (wanted > 0) {
                lines.addAll(numbers(run, taken, from, wanted));
            }
            skipped -= from;
        }
        return lines;
    }

    private List<Taken> taken(RunId run) {
        return database.jdbc()
                .one(
                        """
                        SELECT reimbursement_first, reimbursement_count, voucher_first, voucher_count, one_time_vendor_first,
                               one_time_vendor_count
                          FROM reimbursement.run WHERE run_id = ?""",
                        row -> List.of(
                                new Taken(NumberSeries.REIMBURSEMENT, row.getLong(1), row.getInt(2), 0),
                                new Taken(
                                        NumberSeries.REIMBURSEMENT_VOUCHER,
                                        row.getLong(3),
                                        row.getInt(4),
                                        Math.max(0, row.getInt(4) - row.getInt(2))),
                                new Taken(NumberSeries.ONE_TIME_VENDOR, row.getLong(5), row.getInt(6), 0)),
                        run.value())
                .orElse(List.of());
    }

    private List<NumberLine> numbers(RunId run, Taken taken, int from, int size) {
        return database.jdbc()
                .list(
                        """
                        SELECT series, number, state, reason, customer_account, by_user, at FROM reimbursement.number_list
                         WHERE run_id = ? AND series = ? AND candidate_no = ANY (?) AND value BETWEEN ? AND ? ORDER BY value""",
                        row -> new NumberLine(
                                NumberSeries.valueOf(row.getString(1)),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                SummaryStore.instant(row, "at").orElse(null)),
                        run.value(),
                        taken.series().name(),
                        candidates(run, taken, from, size),
                        taken.first() + from,
                        taken.first() + from + size - 1);
    }

    // May name more than it needs, never fewer: a voucher's ordinal is that of its reimbursement and the nettings
    // before it.
    private Integer[] candidates(RunId run, Taken taken, int from, int size) {
        if (taken.series() == NumberSeries.ONE_TIME_VENDOR) {
            return numbers("""
                    SELECT candidate_no FROM reimbursement.candidate WHERE run_id = ? AND one_time_ordinal IS NOT NULL
                     ORDER BY candidate_no OFFSET ? LIMIT ?""", run.value(), from, size);
        }
        return numbers("""
                SELECT DISTINCT candidate_no FROM reimbursement.reimbursement WHERE run_id = ? AND ordinal BETWEEN ? AND ?
                UNION
                SELECT candidate_no FROM reimbursement.netting WHERE run_id = ? AND voucher_ordinal BETWEEN ? AND ?""", run.value(), from - taken.nettings(), from + size - 1, run.value(), from, from + size - 1);
    }

    private Integer[] numbers(String sql, Object... parameters) {
        return database.jdbc().list(sql, row -> row.getInt(1), parameters).toArray(Integer[]::new);
    }
}
