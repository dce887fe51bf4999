package org.creditback.ledger.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.ledger.NumberSeries;
import org.creditback.ledger.NumberSequence;

/** How series write their numbers, and where they go on. */
@Dependent
public class NumberSequenceStore {

    private final LedgerDatabase database;

    @Inject
    public NumberSequenceStore(LedgerDatabase database) {
        this.database = database;
    }

    /** All series, in the order of the constants. */
    public List<NumberSequence> list(LegalEntityId entity) {
        String[] order = List.of(NumberSeries.values()).stream().map(Enum::name).toArray(String[]::new);
        return database.jdbc().list("""
                        SELECT s.series, s.prefix, s.digits, s.restarts,
                               EXISTS (SELECT FROM ledger.number_block b WHERE b.legal_entity = s.legal_entity AND b.series = s.series),
                               ARRAY(SELECT c.fiscal_year FROM ledger.number_counter c
                                      WHERE c.legal_entity = s.legal_entity AND c.series = s.series
                                        AND (c.fiscal_year > 0) = s.restarts ORDER BY c.fiscal_year),
                               ARRAY(SELECT c.next_value FROM ledger.number_counter c
                                      WHERE c.legal_entity = s.legal_entity AND c.series = s.series
                                        AND (c.fiscal_year > 0) = s.restarts ORDER BY c.fiscal_year),
                               s.version
                          FROM ledger.number_sequence s WHERE s.legal_entity = ?
                         ORDER BY array_position(?::text[], s.series::text)""", NumberSequenceStore::sequence, entity.code(), order);
    }

    /** Lets no number be assigned, and no other series change, until the transaction ends. */
    public void hold(LegalEntityId entity) {
        database.jdbc().list("""
                        SELECT series FROM ledger.number_sequence WHERE legal_entity = ?
                         ORDER BY series FOR NO KEY UPDATE""", row -> row.getString(1), entity.code());
    }

    /** Writes the format of a series that is held. */
    public void update(LegalEntityId entity, NumberSequence changed) {
        database.jdbc()
                .update(
                        """
                        UPDATE ledger.number_sequence SET prefix = ?, digits = ?, restarts = ?, version = version + 1
                         WHERE legal_entity = ? AND series = ?""",
                        changed.prefix(),
                        changed.digits(),
                        changed.restarts(),
                        entity.code(),
                        changed.series().name());
    }

    private static NumberSequence sequence(ResultSet row) throws SQLException {
        Integer[] years = (Integer[]) row.getArray(6).getArray();
        Long[] values = (Long[]) row.getArray(7).getArray();
        List<NumberSequence.Next> next = new ArrayList<>();
        for (int i = 0; i < years.length; i++) {
            next.add(new NumberSequence.Next(years[i], values[i]));
        }
        return new NumberSequence(
                NumberSeries.valueOf(row.getString(1)),
                row.getString(2),
                row.getInt(3),
                row.getBoolean(4),
                row.getBoolean(5),
                next,
                row.getInt(8));
    }
}
