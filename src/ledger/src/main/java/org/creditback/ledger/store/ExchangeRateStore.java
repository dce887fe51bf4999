package org.creditback.ledger.store;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.creditback.domain.money.ExchangeRate;
import org.creditback.domain.money.QuotedRate;
import org.joda.money.CurrencyUnit;

/** Exchange rates, common to all legal entities. */
@Dependent
public class ExchangeRateStore {

    private final LedgerDatabase database;

    @Inject
    public ExchangeRateStore(LedgerDatabase database) {
        this.database = database;
    }

    /**
     * Per foreign currency the last rate valid on or before the date; of two on the same day the one quoted from the accounting currency.
     *
     * @see "Rule MO-3"
     */
    public Map<CurrencyUnit, ExchangeRate> lastOn(CurrencyUnit accounting, LocalDate on) {
        return database
                .jdbc()
                .list(
                        """
                        SELECT DISTINCT ON (foreign_currency) foreign_currency, rate, multiplies, valid_from
                          FROM (SELECT to_currency AS foreign_currency, rate, false AS multiplies, valid_from
                                  FROM ledger.exchange_rate WHERE from_currency = ? AND valid_from <= ?
                                UNION ALL
                                SELECT from_currency, rate, true, valid_from
                                  FROM ledger.exchange_rate WHERE to_currency = ? AND valid_from <= ?) AS either_way
                         ORDER BY foreign_currency, valid_from DESC, multiplies""",
                        row -> new ExchangeRate(
                                accounting,
                                CurrencyUnit.of(row.getString(1)),
                                row.getBigDecimal(2),
                                row.getBoolean(3),
                                row.getObject(4, LocalDate.class)),
                        accounting.getCode(),
                        on,
                        accounting.getCode(),
                        on)
                .stream()
                .collect(toMap(ExchangeRate::foreign, Function.identity()));
    }

    /** Adds rates; a rate of the same pair and day is replaced. No pair and day may stand twice among them. */
    public void put(Collection<QuotedRate> rates, String by) {
        database.jdbc()
                .update(
                        """
                        INSERT INTO ledger.exchange_rate (from_currency, to_currency, valid_from, rate, changed_by)
                        SELECT given.*, ? FROM unnest(?::text[], ?::text[], ?::date[], ?::numeric[]) AS given
                            ON CONFLICT (from_currency, to_currency, valid_from)
                            DO UPDATE SET rate = excluded.rate, changed_by = excluded.changed_by, changed_at = now()""",
                        by,
                        rates.stream().map(rate -> rate.from().getCode()).toArray(String[]::new),
                        rates.stream().map(rate -> rate.to().getCode()).toArray(String[]::new),
                        rates.stream().map(QuotedRate::validFrom).toArray(LocalDate[]::new),
                        rates.stream().map(QuotedRate::value).toArray(BigDecimal[]::new));
    }
}
