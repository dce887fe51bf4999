package org.creditback.ledger.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.creditback.domain.imports.ExchangeRateRow;
import org.creditback.domain.imports.RowFault;

/** Exchange rates of a file, before and when they are booked. */
@Dependent
public class StagedRateStore {

    private final LedgerDatabase database;

    @Inject
    public StagedRateStore(LedgerDatabase database) {
        this.database = database;
    }

    /** In bulk. */
    public void insert(long importId, List<ExchangeRateRow> rows) {
        database.jdbc().copyIn("""
                COPY ledger.staged_exchange_rate (import_id, line, from_currency, to_currency, valid_from, rate,
                    fault_rank, fault_column, fault_value, fault_code, fault_detail) FROM STDIN""", writer -> {
            for (ExchangeRateRow row : rows) {
                RowFault fault = row.fault();
                writer.row(
                        importId,
                        row.line(),
                        row.fromCurrency() == null ? null : row.fromCurrency().getCode(),
                        row.toCurrency() == null ? null : row.toCurrency().getCode(),
                        row.validFrom(),
                        row.rate(),
                        fault == null ? null : fault.rank(),
                        fault == null ? null : fault.column(),
                        fault == null ? null : fault.value(),
                        fault == null ? null : fault.code(),
                        fault == null ? null : fault.detail());
            }
        });
    }

    /** The last line of the next chunk of good rows; empty where none is left. */
    public Optional<Long> chunkAfter(long importId, long after, long rows) {
        return database.jdbc().one("""
                        SELECT max(line) FROM (SELECT line FROM ledger.staged_exchange_rate
                                                WHERE import_id = ? AND line > ? AND fault_code IS NULL
                                                ORDER BY line LIMIT ?) AS chunk
                        HAVING max(line) IS NOT NULL""", row -> row.getLong(1), importId, after, rows);
    }

    /** Replaces rates of the same pair and day; of two in the chunk the later line stands. Returns the rows of the file. */
    public long book(long importId, long after, long last, String by) {
        long rows = database.jdbc()
                .one("""
                        SELECT count(*) FROM ledger.staged_exchange_rate
                         WHERE import_id = ? AND line > ? AND line <= ? AND fault_code IS NULL""", row -> row.getLong(1), importId, after, last)
                .orElseThrow();
        noteReplaced(importId, after, last, by);
        database.jdbc().update("""
                        INSERT INTO ledger.exchange_rate (from_currency, to_currency, valid_from, rate, changed_by)
                        SELECT DISTINCT ON (from_currency, to_currency, valid_from) from_currency, to_currency, valid_from, rate, ?
                          FROM ledger.staged_exchange_rate
                         WHERE import_id = ? AND line > ? AND line <= ? AND fault_code IS NULL
                         ORDER BY from_currency, to_currency, valid_from, line DESC
                            ON CONFLICT (from_currency, to_currency, valid_from)
                            DO UPDATE SET rate = excluded.rate, changed_by = excluded.changed_by, changed_at = now(),
                                          withdrawn = false, version = exchange_rate.version + 1""", by, importId, after, last);
        return rows;
    }

    // With the rate before: the file says only what came after.
    private void noteReplaced(long importId, long after, long last, String by) {
        database.jdbc().update("""
                INSERT INTO ledger.audit_event (actor, action, object_type, object_key, before, after)
                SELECT ?, 'RATE_REPLACED', 'EXCHANGE_RATE', r.from_currency || '/' || r.to_currency || ' ' || r.valid_from,
                       jsonb_build_object('rate', trim_scale(r.rate)::text), jsonb_build_object('rate', trim_scale(s.rate)::text)
                  FROM (SELECT DISTINCT ON (from_currency, to_currency, valid_from) from_currency, to_currency, valid_from, rate
                          FROM ledger.staged_exchange_rate
                         WHERE import_id = ? AND line > ? AND line <= ? AND fault_code IS NULL
                         ORDER BY from_currency, to_currency, valid_from, line DESC) s
                  JOIN ledger.exchange_rate r USING (from_currency, to_currency, valid_from)
                 WHERE r.rate <> s.rate
                 ORDER BY r.from_currency, r.to_currency, r.valid_from""", by, importId, after, last);
    }

    public void delete(long importId) {
        database.jdbc().update("DELETE FROM ledger.staged_exchange_rate WHERE import_id = ?", importId);
    }
}
