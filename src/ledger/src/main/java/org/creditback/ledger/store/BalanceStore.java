package org.creditback.ledger.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.InvariantBroken;
import org.creditback.domain.ledger.DimensionSet;
import org.creditback.domain.ledger.LedgerDimension;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.money.Amounts;
import org.creditback.ledger.TrialBalance.Balance;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Sums of postings. */
@Dependent
public class BalanceStore {

    private final LedgerDatabase database;

    @Inject
    public BalanceStore(LedgerDatabase database) {
        this.database = database;
    }

    /** Per account and dimension set, in dimension order; of one account, or of all for null. */
    public List<Balance> balances(
            LegalEntityId entity, LocalDate upTo, @Nullable String account, CurrencyUnit accounting) {
        return database.jdbc()
                .list(
                        """
                        SELECT d.account, d.dimensions, sum(s.debit), sum(s.credit), sum(s.debit) - sum(s.credit)
                          FROM ledger.ledger_dimension d JOIN ledger.posting_sum s USING (ledger_dimension_id)
                         WHERE d.legal_entity = ? AND s.posting_date <= ? AND (?::text IS NULL OR d.account = ?)
                         GROUP BY d.account, d.dimensions ORDER BY d.account, d.dimensions""",
                        row -> new Balance(
                                new LedgerDimension(row.getString(1), dimensions(row.getString(2))),
                                Amounts.stored(accounting, row.getBigDecimal(3)),
                                Amounts.stored(accounting, row.getBigDecimal(4)),
                                Amounts.stored(accounting, row.getBigDecimal(5))),
                        entity.code(),
                        upTo,
                        account,
                        account);
    }

    /** Names of dimensions that accounts were used with, in name order. */
    public List<String> dimensions(LegalEntityId entity) {
        return database.jdbc().list("""
                        SELECT DISTINCT split_part(pair, '=', 1) COLLATE "C" AS name
                          FROM ledger.ledger_dimension d CROSS JOIN LATERAL unnest(string_to_array(d.dimensions, ';')) AS pair
                         WHERE d.legal_entity = ? AND d.dimensions <> '' ORDER BY name""", row -> row.getString(1), entity.code());
    }

    private static DimensionSet dimensions(String text) {
        return DimensionSet.parse(text)
                .orElseThrow(() -> new InvariantBroken("stored dimensions are malformed: " + text));
    }
}
