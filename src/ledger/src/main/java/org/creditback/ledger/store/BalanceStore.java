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

/** Sums of postings. */
@Dependent
public class BalanceStore {

    private final LedgerDatabase database;

    @Inject
    public BalanceStore(LedgerDatabase database) {
        this.database = database;
    }

    public List<Balance> balances(LegalEntityId entity, LocalDate upTo, CurrencyUnit accounting) {
        return database.jdbc()
                .list(
                        """
                        SELECT account, dimensions, coalesce(sum(accounting_amount) FILTER (WHERE side = 'D'), 0),
                               coalesce(sum(accounting_amount) FILTER (WHERE side = 'C'), 0), sum(signed_accounting_amount)
                          FROM ledger.posted_line WHERE legal_entity = ? AND posting_date <= ?
                         GROUP BY account, dimensions ORDER BY account, dimensions""",
                        row -> new Balance(
                                new LedgerDimension(row.getString(1), dimensions(row.getString(2))),
                                Amounts.stored(accounting, row.getBigDecimal(3)),
                                Amounts.stored(accounting, row.getBigDecimal(4)),
                                Amounts.stored(accounting, row.getBigDecimal(5))),
                        entity.code(),
                        upTo);
    }

    private static DimensionSet dimensions(String text) {
        return DimensionSet.parse(text)
                .orElseThrow(() -> new InvariantBroken("stored dimensions are malformed: " + text));
    }
}
