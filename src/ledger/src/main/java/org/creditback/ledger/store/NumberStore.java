package org.creditback.ledger.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.creditback.database.Jdbc;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.ledger.NumberFormat;
import org.creditback.domain.ledger.NumberSeries;
import org.creditback.ledger.NumberBlock;
import org.jspecify.annotations.Nullable;

/** Gapless numbers: the counter row is locked in the transaction that assigns. */
@Dependent
public class NumberStore {

    private final LedgerDatabase database;

    @Inject
    public NumberStore(LedgerDatabase database) {
        this.database = database;
    }

    /** How numbers of the posting date are written. */
    public NumberFormat format(LegalEntityId entity, NumberSeries series, LocalDate postingDate) {
        return format(entity, series, postingDate, "");
    }

    // Held for those who assign: nobody gives the series another format between its reading and the number.
    private NumberFormat heldFormat(LegalEntityId entity, NumberSeries series, LocalDate postingDate) {
        return format(entity, series, postingDate, " FOR SHARE OF s");
    }

    private NumberFormat format(LegalEntityId entity, NumberSeries series, LocalDate postingDate, String lock) {
        return database.jdbc()
                .one(
                        """
                        SELECT s.prefix, s.digits, CASE WHEN s.restarts THEN coalesce(p.fiscal_year, 0) ELSE 0 END
                          FROM ledger.number_sequence s
                          LEFT JOIN ledger.fiscal_period p ON p.legal_entity = s.legal_entity AND ? BETWEEN p.starts_on AND p.ends_on
                         WHERE s.legal_entity = ? AND s.series = ?""" + lock,
                        row -> new NumberFormat(row.getString(1), row.getInt(2), row.getInt(3)),
                        postingDate,
                        entity.code(),
                        series.name())
                .orElseThrow(() -> new Refusal(RefusalReason.SETUP_INCOMPLETE, series.name()));
    }

    /** Whether the series is set up. */
    public boolean exists(LegalEntityId entity, NumberSeries series) {
        return database.jdbc()
                .one(
                        "SELECT FROM ledger.number_sequence WHERE legal_entity = ? AND series = ?",
                        row -> true,
                        entity.code(),
                        series.name())
                .orElse(false);
    }

    /** The next numbers, which stay where they are; the counter stays locked until the transaction ends. */
    public NumberBlock upcoming(LegalEntityId entity, NumberSeries series, int count, LocalDate postingDate) {
        NumberFormat format = heldFormat(entity, series, postingDate);
        long next = database.jdbc()
                .one("""
                        SELECT next_value FROM ledger.number_counter
                         WHERE legal_entity = ? AND series = ? AND fiscal_year = ? FOR UPDATE""", row -> row.getLong(1), entity.code(), series.name(), format.fiscalYear())
                .orElse(1L);
        return new NumberBlock(next, count, format);
    }

    /** Takes the next numbers; the counter stays locked until the transaction ends. */
    public NumberBlock assign(
            LegalEntityId entity,
            NumberSeries series,
            int count,
            LocalDate postingDate,
            @Nullable Long runId,
            String by) {
        NumberFormat format = heldFormat(entity, series, postingDate);
        Jdbc jdbc = database.jdbc();
        long first = jdbc.one(
                                """
                        INSERT INTO ledger.number_counter AS counter (legal_entity, series, fiscal_year, next_value)
                        VALUES (?, ?, ?, 1 + ?)
                        ON CONFLICT (legal_entity, series, fiscal_year)
                        DO UPDATE SET next_value = counter.next_value + ?
                        RETURNING next_value""",
                                row -> row.getLong(1),
                                entity.code(),
                                series.name(),
                                format.fiscalYear(),
                                (long) count,
                                (long) count)
                        .orElseThrow()
                - count;
        jdbc.update("""
                INSERT INTO ledger.number_block (legal_entity, series, fiscal_year, first_value, last_value, run_id, assigned_by)
                VALUES (?, ?, ?, ?, ?, ?, ?)""", entity.code(), series.name(), format.fiscalYear(), first, first + count - 1, runId, by);
        return new NumberBlock(first, count, format);
    }
}
