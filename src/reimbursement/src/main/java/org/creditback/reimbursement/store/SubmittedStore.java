package org.creditback.reimbursement.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditback.domain.approval.Involvement;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.money.Amounts;
import org.creditback.reimbursement.RiskFlag;
import org.creditback.reimbursement.RunId;
import org.creditback.reimbursement.RunSummary.CurrencyTotal;
import org.creditback.reimbursement.SubmittedRun;
import org.joda.money.CurrencyUnit;

/** Runs that wait for an approval. */
@Dependent
public class SubmittedStore {

    // Seen by a person; of those that they may decide on where that is asked for.
    private static final String WAITING = """
              FROM reimbursement.run r
             CROSS JOIN LATERAL (
                   SELECT EXISTS (SELECT FROM reimbursement.run_preparer p WHERE p.run_id = r.run_id AND p.name = ?) AS prepared,
                          EXISTS (SELECT FROM reimbursement.run_bank_detail b WHERE b.run_id = r.run_id AND b.author = ?) AS bank_details) i
             WHERE r.state = 'SUBMITTED' AND r.legal_entity = ANY (?) AND r.run_id > ? AND NOT (? AND (i.prepared OR i.bank_details))
            """;

    private final RunDatabase database;
    private final RiskStore risks;

    @Inject
    public SubmittedStore(RunDatabase database, RiskStore risks) {
        this.database = database;
        this.risks = risks;
    }

    private record Waiting(
            LegalEntityId entity,
            RunId run,
            LocalDate postingDate,
            String preparedBy,
            Instant submittedAt,
            Set<Involvement> involvement) {}

    /**
     * Who looks.
     *
     * @param person   whose involvement is told
     * @param entities the legal entities that they may see
     * @param mine     only runs that they may decide on
     */
    public record Reader(String person, List<LegalEntityId> entities, boolean mine) {

        String[] codes() {
            return entities.stream().map(LegalEntityId::code).toArray(String[]::new);
        }
    }

    /** Those after a run, the oldest first; three statements. */
    public List<SubmittedRun> page(Reader reader, long after, int size) {
        List<Waiting> waiting = database.jdbc()
                .list(
                        "SELECT r.legal_entity, r.run_id, r.posting_date, r.prepared_by, r.submitted_at, i.prepared, i.bank_details"
                                + WAITING + " ORDER BY r.run_id LIMIT ?",
                        SubmittedStore::waiting,
                        reader.person(),
                        reader.person(),
                        reader.codes(),
                        after,
                        reader.mine(),
                        size);
        List<Long> runs = waiting.stream().map(each -> each.run().value()).toList();
        Map<Long, List<CurrencyTotal>> totals = totals(runs);
        Map<Long, List<RiskFlag>> flags = risks.of(runs);
        return waiting.stream()
                .map(each -> new SubmittedRun(
                        each.entity(),
                        each.run(),
                        each.postingDate(),
                        each.preparedBy(),
                        each.submittedAt(),
                        totals.getOrDefault(each.run().value(), List.of()),
                        flags.getOrDefault(each.run().value(), List.of()),
                        each.involvement()))
                .toList();
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        Set<Involvement> involvement = EnumSet.noneOf(Involvement.class);
        if (row.getBoolean(6)) {
            involvement.add(Involvement.PREPARED);
        }
        if (row.getBoolean(7)) {
            involvement.add(Involvement.CHANGED_BANK_DETAILS);
        }
        return new Waiting(
                new LegalEntityId(row.getString(1)),
                new RunId(row.getLong(2)),
                row.getObject(3, LocalDate.class),
                row.getString(4),
                SummaryStore.instant(row, "submitted_at").orElseThrow(),
                involvement);
    }

    // What is left of the frozen totals without the parked customers.
    private Map<Long, List<CurrencyTotal>> totals(List<Long> runs) {
        Map<Long, List<CurrencyTotal>> totals = new HashMap<>();
        database.jdbc()
                .list(
                        """
                        SELECT t.run_id, t.currency, t.reimbursements - coalesce(o.reimbursements, 0), t.amount - coalesce(o.amount, 0),
                               t.accounting_amount - coalesce(o.accounting_amount, 0), r.accounting_currency
                          FROM reimbursement.run_total t
                          JOIN reimbursement.run r USING (run_id)
                          LEFT JOIN (SELECT run_id, currency, sum(reimbursements) AS reimbursements, sum(amount) AS amount,
                                            sum(accounting_amount) AS accounting_amount
                                       FROM reimbursement.outcome_total WHERE run_id = ANY (?) GROUP BY run_id, currency) o
                               USING (run_id, currency)
                         WHERE t.run_id = ANY (?) AND t.reimbursements > coalesce(o.reimbursements, 0)
                         ORDER BY t.run_id, t.currency COLLATE "C\"""",
                        row -> totals.computeIfAbsent(row.getLong(1), run -> new ArrayList<>())
                                .add(new CurrencyTotal(
                                        row.getInt(3),
                                        Amounts.stored(CurrencyUnit.of(row.getString(2)), row.getBigDecimal(4)),
                                        Amounts.stored(CurrencyUnit.of(row.getString(6)), row.getBigDecimal(5)))),
                        runs.toArray(Long[]::new),
                        runs.toArray(Long[]::new));
        return totals;
    }

    /** How many there are. */
    public int count(Reader reader) {
        return database.jdbc()
                .one(
                        "SELECT count(*)" + WAITING,
                        row -> row.getInt(1),
                        reader.person(),
                        reader.person(),
                        reader.codes(),
                        0L,
                        reader.mine())
                .orElse(0);
    }
}
