package org.creditback.reimbursement.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.money.Amounts;
import org.creditback.domain.reimbursement.RunState;
import org.creditback.reimbursement.RunId;
import org.creditback.reimbursement.RunLine;
import org.creditback.reimbursement.RunSummary.CurrencyTotal;
import org.joda.money.CurrencyUnit;

/** Short lists of runs, from their headers: a run of a million customers is listed as quickly as one of ten. */
@Dependent
public class WorkStore {

    private static final int MOST = 50;
    private static final int LATEST = 5;

    // Of every chunk that was posted, a row: a thousandth of the customers.
    private static final String SELECT = """
            SELECT r.run_id, r.state, r.released_by IS NOT NULL, r.posting_date, r.prepared_by, r.requested_at, r.expires_at,
                   r.considered, r.selected,
                   (SELECT coalesce(sum(k.failed), 0)::int FROM reimbursement.run_chunk k WHERE k.run_id = r.run_id) AS failed
              FROM reimbursement.run r
             WHERE r.legal_entity = ?
            """;

    private final RunDatabase database;

    @Inject
    public WorkStore(RunDatabase database) {
        this.database = database;
    }

    /** Runs that have not ended. */
    public List<RunLine> open(LegalEntityId entity) {
        return withPlanned(database.jdbc().list(SELECT + """
                 AND r.state IN ('REQUESTED', 'SELECTING', 'FROZEN', 'SUBMITTED', 'APPROVED', 'POSTING', 'STOPPED', 'UNPROVEN')
                   AND (r.state <> 'FROZEN' OR r.released_by IS NOT NULL OR r.expires_at > clock_timestamp())
                 ORDER BY r.run_id DESC LIMIT ?""", WorkStore::line, entity.code(), MOST));
    }

    /** Ended runs that failed for customers, of the last 30 days. */
    public List<RunLine> failed(LegalEntityId entity) {
        return withPlanned(database.jdbc().list(SELECT + """
                 AND r.ended_at > clock_timestamp() - interval '30 days'
                   AND EXISTS (SELECT FROM reimbursement.run_chunk k WHERE k.run_id = r.run_id AND k.failed > 0)
                 ORDER BY r.run_id DESC LIMIT ?""", WorkStore::line, entity.code(), MOST));
    }

    /** The newest. */
    public List<RunLine> latest(LegalEntityId entity) {
        return withPlanned(database.jdbc()
                .list(SELECT + "ORDER BY r.run_id DESC LIMIT ?", WorkStore::line, entity.code(), LATEST));
    }

    private static RunLine line(ResultSet row) throws SQLException {
        return new RunLine(
                new RunId(row.getLong(1)),
                RunState.valueOf(row.getString(2)),
                row.getBoolean(3),
                row.getObject(4, LocalDate.class),
                row.getString(5),
                SummaryStore.instant(row, "requested_at").orElseThrow(),
                SummaryStore.instant(row, "expires_at").orElse(null),
                row.getInt(8),
                row.getInt(9),
                row.getInt(10),
                List.of());
    }

    private List<RunLine> withPlanned(List<RunLine> lines) {
        Map<Long, List<CurrencyTotal>> planned = new HashMap<>();
        database.jdbc()
                .list(
                        """
                        SELECT t.run_id, t.currency, t.reimbursements, t.amount, t.accounting_amount, r.accounting_currency
                          FROM reimbursement.run_total t JOIN reimbursement.run r USING (run_id)
                         WHERE t.run_id = ANY (?) ORDER BY t.run_id, t.currency COLLATE "C\"""",
                        row -> planned.computeIfAbsent(row.getLong(1), run -> new ArrayList<>())
                                .add(new CurrencyTotal(
                                        row.getInt(3),
                                        Amounts.stored(CurrencyUnit.of(row.getString(2)), row.getBigDecimal(4)),
                                        Amounts.stored(CurrencyUnit.of(row.getString(6)), row.getBigDecimal(5)))),
                        (Object) lines.stream().map(line -> line.run().value()).toArray(Long[]::new));
        return lines.stream()
                .map(line -> new RunLine(
                        line.run(),
                        line.state(),
                        line.released(),
                        line.postingDate(),
                        line.preparedBy(),
                        line.requestedAt(),
                        line.expiresAt(),
                        line.considered(),
                        line.selected(),
                        line.failed(),
                        planned.getOrDefault(line.run().value(), List.of())))
                .toList();
    }

    /** Changed bank accounts of vendors that wait for their approval: what the list behind the tile shows. */
    public int proposedBankChanges(LegalEntityId entity) {
        return database.jdbc()
                .one(
                        "SELECT count(*) FROM payables.proposed_bank_account WHERE legal_entity = ?",
                        row -> row.getInt(1),
                        entity.code())
                .orElse(0);
    }
}
