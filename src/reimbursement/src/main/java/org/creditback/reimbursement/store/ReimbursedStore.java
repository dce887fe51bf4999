package org.creditback.reimbursement.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.money.Amounts;
import org.creditback.domain.reimbursement.CandidateState;
import org.creditback.reimbursement.ReimbursedFigures.Month;
import org.creditback.reimbursement.RunId;
import org.creditback.reimbursement.RunInquiry.ReasonCount;
import org.creditback.reimbursement.RunSummary.CurrencyTotal;
import org.joda.money.CurrencyUnit;

/** Sums over all reimbursements of a legal entity: not for a list that many look at. */
@Dependent
public class ReimbursedStore {

    private final RunDatabase database;

    @Inject
    public ReimbursedStore(RunDatabase database) {
        this.database = database;
    }

    /** By month of the posting date, from a date on and before another. A run that is DONE posted all that it planned. */
    public List<Month> months(LegalEntityId entity, LocalDate from, LocalDate before) {
        return database.jdbc()
                .list(
                        """
                        SELECT month, currency, sum(reimbursements)::int, sum(amount)
                          FROM (SELECT date_trunc('month', r.posting_date)::date AS month, t.currency, t.reimbursements, t.amount
                                  FROM reimbursement.run r JOIN reimbursement.run_total t USING (run_id)
                                 WHERE r.legal_entity = ? AND r.posting_date >= ? AND r.posting_date < ? AND r.state = 'DONE'
                                UNION ALL
                                SELECT date_trunc('month', r.posting_date)::date, o.currency, o.reimbursements, o.amount
                                  FROM reimbursement.run r JOIN reimbursement.outcome_total o USING (run_id)
                                 WHERE r.legal_entity = ? AND r.posting_date >= ? AND r.posting_date < ?
                                   AND r.state IN ('POSTING', 'STOPPED', 'UNPROVEN', 'DONE_WITH_DECLINES') AND o.state = 'REIMBURSED'
                               ) AS reimbursed
                         GROUP BY month, currency ORDER BY month, currency COLLATE "C\"""",
                        row -> new Month(
                                YearMonth.from(row.getObject(1, LocalDate.class)),
                                row.getInt(3),
                                Amounts.stored(CurrencyUnit.of(row.getString(2)), row.getBigDecimal(4))),
                        entity.code(),
                        from,
                        before,
                        entity.code(),
                        from,
                        before);
    }

    /** Vendor invoices of which something is open. */
    public List<CurrencyTotal> unpaid(LegalEntityId entity, CurrencyUnit accounting) {
        return database.jdbc()
                .list(
                        """
                        SELECT currency, count(*)::int, sum(open_amount), sum(open_accounting_amount)
                          FROM payables.open_vendor_invoice WHERE legal_entity = ? AND open_amount > 0
                         GROUP BY currency ORDER BY currency COLLATE "C\"""",
                        row -> new CurrencyTotal(
                                row.getInt(2),
                                Amounts.stored(CurrencyUnit.of(row.getString(1)), row.getBigDecimal(3)),
                                Amounts.stored(accounting, row.getBigDecimal(4))),
                        entity.code());
    }

    /** The latest run that selected; empty for none. */
    public Optional<RunId> latestSelected(LegalEntityId entity) {
        return database.jdbc().one("""
                        SELECT run_id FROM reimbursement.run WHERE legal_entity = ? AND frozen_at IS NOT NULL
                         ORDER BY run_id DESC LIMIT 1""", row -> new RunId(row.getLong(1)), entity.code());
    }

    /** Declined customers of a run by main reason, the most frequent first. */
    public List<ReasonCount> declined(RunId run) {
        return database.jdbc()
                .list(
                        """
                        SELECT reason, sum(candidates)::int FROM reimbursement.outcome_count WHERE run_id = ? AND state = 'DECLINED'
                         GROUP BY reason ORDER BY sum(candidates) DESC, reason""",
                        row -> new ReasonCount(CandidateState.DECLINED, row.getString(1), row.getInt(2)),
                        run.value());
    }
}
