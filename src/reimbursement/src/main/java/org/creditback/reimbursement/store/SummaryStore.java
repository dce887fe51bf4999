package org.creditback.reimbursement.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.money.Amounts;
import org.creditback.domain.reimbursement.CandidateState;
import org.creditback.domain.reimbursement.RunState;
import org.creditback.domain.reimbursement.StopReason;
import org.creditback.reimbursement.RunId;
import org.creditback.reimbursement.RunInquiry.ReasonCount;
import org.creditback.reimbursement.RunLogLine;
import org.creditback.reimbursement.RunSummary;
import org.creditback.reimbursement.RunSummary.CurrencyTotal;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Runs as lists and pages show them. */
@Dependent
public class SummaryStore {

    private static final String SELECT = "SELECT " + RunStore.columns() + """
                    , r.request_key, r.stop_reason, r.stop_detail, r.requested_at, r.frozen_at, r.posting_started_at, r.ended_at, r.execution_id,
                      r.submitted_at, r.proven, n.*, p.done, p.seconds
                      FROM reimbursement.run r
                     CROSS JOIN LATERAL (
                           SELECT sum(c.candidates) FILTER (WHERE c.state = 'SELECTED'), sum(c.candidates) FILTER (WHERE c.state = 'REIMBURSED'),
                                  sum(c.candidates) FILTER (WHERE c.state = 'DECLINED'), sum(c.candidates) FILTER (WHERE c.state = 'PARKED'),
                                  sum(c.candidates) FILTER (WHERE c.state = 'FAILED')
                             FROM reimbursement.outcome_count c WHERE c.run_id = r.run_id) n (candidates_selected, candidates_reimbursed,
                              candidates_declined, candidates_parked, candidates_failed)
                     CROSS JOIN LATERAL (
                           SELECT sum(k.reimbursed + k.declined + k.failed),
                                  extract(epoch FROM max(k.ended_at) - min(k.started_at))
                             FROM reimbursement.run_chunk k WHERE k.run_id = r.run_id AND k.epoch = r.epoch) p (done, seconds)
                    """;

    private final RunDatabase database;

    @Inject
    public SummaryStore(RunDatabase database) {
        this.database = database;
    }

    public Optional<RunSummary> find(LegalEntityId entity, RunId run) {
        return database.jdbc()
                .one(
                        SELECT + " WHERE r.run_id = ? AND r.legal_entity = ?",
                        SummaryStore::summary,
                        run.value(),
                        entity.code())
                .map(this::withTotals);
    }

    /** The newest first, before a run. */
    public List<RunSummary> list(LegalEntityId entity, long before, int size) {
        return database
                .jdbc()
                .list(
                        SELECT + " WHERE r.legal_entity = ? AND r.run_id < ? ORDER BY r.run_id DESC LIMIT ?",
                        SummaryStore::summary,
                        entity.code(),
                        before,
                        size)
                .stream()
                .map(this::withTotals)
                .toList();
    }

    private static RunSummary summary(ResultSet row) throws SQLException {
        RunHeader run = RunStore.header(row);
        String stop = row.getString("stop_reason");
        RunSummary.Counts counts = new RunSummary.Counts(
                run.considered(),
                row.getInt("candidates_selected"),
                row.getInt("candidates_reimbursed"),
                row.getInt("candidates_declined"),
                row.getInt("candidates_parked"),
                row.getInt("candidates_failed"));
        return new RunSummary(
                new RunId(run.runId()),
                run.entity(),
                terms(run, row.getString("request_key")),
                run.state(),
                run.releasedBy() != null,
                stop == null || run.state() != RunState.STOPPED
                        ? null
                        : new RunSummary.Stop(StopReason.valueOf(stop), row.getString("stop_detail")),
                new RunSummary.People(
                        run.preparedBy(),
                        run.releasedBy(),
                        run.approvedBy(),
                        instant(row, "requested_at").orElseThrow(),
                        instant(row, "frozen_at").orElse(null),
                        run.expiresAt(),
                        instant(row, "submitted_at").orElse(null),
                        instant(row, "posting_started_at").orElse(null),
                        instant(row, "ended_at").orElse(null),
                        row.getObject("execution_id", Long.class)),
                counts,
                progress(run, counts, row.getInt("done"), row.getInt("seconds")),
                List.of(),
                List.of(),
                run.proposalHash(),
                row.getObject("proven", Boolean.class));
    }

    private RunSummary withTotals(RunSummary run) {
        return new RunSummary(
                run.run(),
                run.entity(),
                run.terms(),
                run.state(),
                run.released(),
                run.stop(),
                run.people(),
                run.counts(),
                run.progress(),
                planned(run),
                posted(run),
                run.proposalHash(),
                run.proven());
    }

    private static RunSummary.Terms terms(RunHeader run, String requestKey) {
        return new RunSummary.Terms(
                requestKey,
                run.action(),
                run.postingDate(),
                run.cutOffDate(),
                run.summarizeCustomer(),
                run.openDebitMode(),
                run.separateClassification(),
                run.filter(),
                run.minimum(),
                run.maximum(),
                run.rateBasis());
    }

    private static RunSummary.Progress progress(RunHeader run, RunSummary.Counts counts, int doneNow, int seconds) {
        int done = run.selected() - counts.selected();
        Integer perSecond = doneNow == 0 ? null : (Integer) Math.max(1, doneNow / Math.max(1, seconds));
        Integer remaining =
                perSecond == null || run.state() != RunState.POSTING ? null : (Integer) (counts.selected() / perSecond);
        return new RunSummary.Progress(done, run.selected(), perSecond, remaining);
    }

    private List<CurrencyTotal> planned(RunSummary run) {
        return totals(run, """
                SELECT t.currency, t.reimbursements, t.amount, t.accounting_amount, r.accounting_currency
                  FROM reimbursement.run_total t JOIN reimbursement.run r USING (run_id)
                 WHERE t.run_id = ? ORDER BY t.currency COLLATE "C\"""");
    }

    private List<CurrencyTotal> posted(RunSummary run) {
        return totals(run, """
                SELECT o.currency, sum(o.reimbursements), sum(o.amount), sum(o.accounting_amount), r.accounting_currency
                  FROM reimbursement.outcome_total o JOIN reimbursement.run r USING (run_id)
                 WHERE o.run_id = ? AND o.state = 'REIMBURSED'
                 GROUP BY o.currency, r.accounting_currency ORDER BY o.currency COLLATE "C\"""");
    }

    /** What is still to be posted. */
    public List<CurrencyTotal> remaining(RunSummary run) {
        return totals(run, """
                SELECT t.currency, t.reimbursements - coalesce(o.reimbursements, 0), t.amount - coalesce(o.amount, 0),
                       t.accounting_amount - coalesce(o.accounting_amount, 0), r.accounting_currency
                  FROM reimbursement.run_total t
                  JOIN reimbursement.run r USING (run_id)
                  LEFT JOIN (SELECT run_id, currency, sum(reimbursements) AS reimbursements, sum(amount) AS amount,
                                    sum(accounting_amount) AS accounting_amount
                               FROM reimbursement.outcome_total GROUP BY run_id, currency) o USING (run_id, currency)
                 WHERE t.run_id = ? AND t.reimbursements > coalesce(o.reimbursements, 0) ORDER BY t.currency COLLATE "C\"""");
    }

    private List<CurrencyTotal> totals(RunSummary run, String sql) {
        return database.jdbc()
                .list(
                        sql,
                        row -> new CurrencyTotal(
                                row.getInt(2),
                                Amounts.stored(CurrencyUnit.of(row.getString(1)), row.getBigDecimal(3)),
                                Amounts.stored(CurrencyUnit.of(row.getString(5)), row.getBigDecimal(4))),
                        run.run().value());
    }

    /** Candidates by state and main reason. */
    public List<ReasonCount> reasons(RunId run) {
        return database.jdbc()
                .list(
                        """
                        SELECT state, reason, sum(candidates)::int FROM reimbursement.outcome_count WHERE run_id = ?
                         GROUP BY state, reason HAVING sum(candidates) > 0 ORDER BY state, sum(candidates) DESC""",
                        row -> new ReasonCount(
                                CandidateState.valueOf(row.getString(1)), row.getString(2), row.getInt(3)),
                        run.value());
    }

    /** What happened, in order. */
    public List<RunLogLine> log(RunId run) {
        return database.jdbc()
                .list(
                        """
                        SELECT at, actor, event, from_state, to_state, detail FROM reimbursement.run_event
                         WHERE run_id = ? ORDER BY run_event_id LIMIT 1000""",
                        row -> new RunLogLine(
                                instant(row, "at").orElseThrow(),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6)),
                        run.value());
    }

    static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        @Nullable OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return Optional.ofNullable(time).map(OffsetDateTime::toInstant);
    }
}
