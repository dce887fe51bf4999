package org.creditback.reimbursement.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.money.Amounts;
import org.creditback.domain.reimbursement.RunState;
import org.creditback.reimbursement.operation.BookFigures;
import org.creditback.reimbursement.operation.ImportFigures;
import org.creditback.reimbursement.operation.RunFigures;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Figures of all legal entities at once: one statement for each kind, and none that counts the candidates of a run. */
@Dependent
public class OperationStore {

    // A run's chunks say what became of its candidates; who was parked stands in its events.
    private static final String RUNS = """
            SELECT b.legal_entity, r.run_id, r.state, r.considered, r.selected,
                   coalesce(k.reimbursed, 0) AS reimbursed, coalesce(k.declined, 0) AS declined, coalesce(k.failed, 0) AS failed,
                   CASE WHEN k.done_now > 0 THEN greatest(1, k.done_now / greatest(1, k.seconds_now))::bigint END AS per_second,
                   (SELECT count(*) FROM reimbursement.run_event v WHERE v.run_id = r.run_id AND v.event = 'PARKED') AS parked,
                   e.state AS result, e.seconds
              FROM ledger.books b
              LEFT JOIN reimbursement.run r ON r.run_id = coalesce(
                    (SELECT max(a.run_id) FROM reimbursement.run a
                      WHERE a.legal_entity = b.legal_entity AND a.state IN ('SELECTING', 'POSTING')),
                    (SELECT max(a.run_id) FROM reimbursement.run a WHERE a.legal_entity = b.legal_entity))
              LEFT JOIN LATERAL (
                    SELECT sum(c.reimbursed) AS reimbursed, sum(c.declined) AS declined, sum(c.failed) AS failed,
                           sum(c.reimbursed + c.declined + c.failed) FILTER (WHERE c.epoch = r.epoch) AS done_now,
                           extract(epoch FROM max(c.ended_at) FILTER (WHERE c.epoch = r.epoch)
                                              - min(c.started_at) FILTER (WHERE c.epoch = r.epoch)) AS seconds_now
                      FROM reimbursement.run_chunk c WHERE c.run_id = r.run_id) k ON true
              LEFT JOIN LATERAL (
                    SELECT a.state, extract(epoch FROM a.ended_at - a.posting_started_at)::bigint AS seconds
                      FROM reimbursement.run a
                     WHERE a.legal_entity = b.legal_entity AND a.posting_started_at IS NOT NULL AND a.ended_at IS NOT NULL
                     ORDER BY a.run_id DESC LIMIT 1) e ON true
             ORDER BY b.legal_entity""";

    private static final String BOOKS = """
            SELECT b.legal_entity, b.accounting_currency, b.violations, b.checked_at,
                   coalesce(c.amount, 0) AS credit, coalesce(u.amount, 0) AS unpaid
              FROM ledger.books b
              LEFT JOIN (SELECT legal_entity, -sum(open_accounting_amount) AS amount
                           FROM receivables.open_credit GROUP BY legal_entity) c USING (legal_entity)
              LEFT JOIN (SELECT legal_entity, sum(open_accounting_amount) AS amount
                           FROM payables.open_vendor_invoice WHERE run_id IS NOT NULL GROUP BY legal_entity) u USING (legal_entity)
             ORDER BY b.legal_entity""";

    private final RunDatabase database;

    @Inject
    public OperationStore(RunDatabase database) {
        this.database = database;
    }

    /** The runs of every legal entity, in code order. */
    public List<RunFigures> runs() {
        return database.jdbc().list(RUNS, OperationStore::runs);
    }

    /** The books of every legal entity, in code order. */
    public List<BookFigures> books() {
        return database.jdbc().list(BOOKS, OperationStore::books);
    }

    /** The imports of everybody. */
    public ImportFigures imports() {
        return database.jdbc()
                .one("""
                        SELECT count(*) FILTER (WHERE ended_at IS NULL), coalesce(sum(rows_read), 0), coalesce(sum(rows_accepted), 0),
                               coalesce(sum(rows_rejected), 0)
                          FROM reimbursement.file_import""", row -> new ImportFigures(row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .orElseThrow();
    }

    private static RunFigures runs(ResultSet row) throws SQLException {
        LegalEntityId entity = new LegalEntityId(row.getString("legal_entity"));
        String known = row.getString("state");
        if (known == null) {
            return RunFigures.none(entity);
        }
        RunState state = RunState.valueOf(known);
        boolean active = state == RunState.SELECTING || state == RunState.POSTING;
        long rate = state == RunState.POSTING ? row.getLong("per_second") : 0;
        return new RunFigures(
                entity,
                active ? row.getLong("run_id") : 0,
                state,
                outcomes(row, state),
                rate,
                rate == 0 ? null : (Long) (waiting(row) / rate),
                ended(row));
    }

    // What a person ends or cancels is declined without a chunk.
    private static RunFigures.Outcomes outcomes(ResultSet row, RunState state) throws SQLException {
        long considered = row.getLong("considered");
        long reimbursed = row.getLong("reimbursed");
        long failed = row.getLong("failed");
        boolean decided = state == RunState.DONE || state == RunState.DONE_WITH_DECLINES || state == RunState.UNPROVEN;
        long declined = decided
                ? considered - reimbursed - failed - row.getLong("parked")
                : considered - row.getLong("selected") + row.getLong("declined");
        return new RunFigures.Outcomes(considered, reimbursed, declined, failed);
    }

    private static long waiting(ResultSet row) throws SQLException {
        long done = row.getLong("reimbursed") + row.getLong("declined") + row.getLong("failed") + row.getLong("parked");
        return Math.max(0, row.getLong("selected") - done);
    }

    private static RunFigures.@Nullable Ended ended(ResultSet row) throws SQLException {
        String result = row.getString("result");
        return result == null ? null : new RunFigures.Ended(row.getLong("seconds"), RunState.valueOf(result));
    }

    private static BookFigures books(ResultSet row) throws SQLException {
        CurrencyUnit currency = CurrencyUnit.of(row.getString("accounting_currency"));
        OffsetDateTime checked = row.getObject("checked_at", OffsetDateTime.class);
        return new BookFigures(
                new LegalEntityId(row.getString("legal_entity")),
                Amounts.stored(currency, row.getBigDecimal("credit")),
                Amounts.stored(currency, row.getBigDecimal("unpaid")),
                row.getLong("violations"),
                checked == null ? null : checked.toInstant());
    }
}
