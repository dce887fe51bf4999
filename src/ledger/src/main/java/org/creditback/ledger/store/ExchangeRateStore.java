package org.creditback.ledger.store;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.creditback.domain.money.ExchangeRate;
import org.creditback.domain.money.QuotedRate;
import org.creditback.ledger.RateFilter;
import org.creditback.ledger.RateLine;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Exchange rates, common to all legal entities. */
@Dependent
public class ExchangeRateStore {

    private static final String LINE = """
            SELECT from_currency, to_currency, valid_from, rate, withdrawn, changed_by, changed_at, version
              FROM ledger.exchange_rate
            """;

    private static final String KEY = "WHERE from_currency = ? AND to_currency = ? AND valid_from = ?";

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
                                  FROM ledger.exchange_rate WHERE from_currency = ? AND valid_from <= ? AND NOT withdrawn
                                UNION ALL
                                SELECT from_currency, rate, true, valid_from
                                  FROM ledger.exchange_rate WHERE to_currency = ? AND valid_from <= ? AND NOT withdrawn) AS either_way
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
                            DO UPDATE SET rate = excluded.rate, changed_by = excluded.changed_by, changed_at = now(),
                                          withdrawn = false, version = exchange_rate.version + 1""",
                        by,
                        rates.stream().map(rate -> rate.from().getCode()).toArray(String[]::new),
                        rates.stream().map(rate -> rate.to().getCode()).toArray(String[]::new),
                        rates.stream().map(QuotedRate::validFrom).toArray(LocalDate[]::new),
                        rates.stream().map(QuotedRate::value).toArray(BigDecimal[]::new));
    }

    /** The newest day first, then pairs in code order, after a place. */
    public List<RateLine> list(RateFilter filter, RateLine.@Nullable Place after, int size) {
        StringBuilder sql = new StringBuilder(LINE).append("WHERE true");
        List<@Nullable Object> values = new ArrayList<>();
        add(sql, values, " AND from_currency = ?", code(filter.from()));
        add(sql, values, " AND to_currency = ?", code(filter.to()));
        add(sql, values, " AND valid_from >= ?", filter.since());
        add(sql, values, " AND valid_from <= ?", filter.until());
        add(sql, values, " AND withdrawn = ?", filter.withdrawn());
        if (after != null) {
            sql.append(
                    " AND valid_from <= ? AND (valid_from < ? OR (from_currency, to_currency) > (?::char(3), ?::char(3)))");
            values.addAll(List.of(after.validFrom(), after.validFrom(), after.from(), after.to()));
        }
        sql.append(" ORDER BY valid_from DESC, from_currency, to_currency LIMIT ?");
        values.add(size);
        return database.jdbc().list(sql.toString(), ExchangeRateStore::line, values.toArray());
    }

    private static void add(
            StringBuilder sql, List<@Nullable Object> values, String condition, @Nullable Object value) {
        if (value != null) {
            sql.append(condition);
            values.add(value);
        }
    }

    private static @Nullable String code(@Nullable CurrencyUnit currency) {
        return currency == null ? null : currency.getCode();
    }

    /** The rate of a pair and day. */
    public Optional<RateLine> find(CurrencyUnit from, CurrencyUnit to, LocalDate validFrom) {
        return database.jdbc().one(LINE + KEY, ExchangeRateStore::line, from.getCode(), to.getCode(), validFrom);
    }

    /** The same, locked. */
    public Optional<RateLine> hold(CurrencyUnit from, CurrencyUnit to, LocalDate validFrom) {
        return database.jdbc()
                .one(LINE + KEY + " FOR UPDATE", ExchangeRateStore::line, from.getCode(), to.getCode(), validFrom);
    }

    /** Adds a rate; false where its pair has one of that day. */
    public boolean insert(QuotedRate rate, String by) {
        return database.jdbc()
                        .update("""
                                INSERT INTO ledger.exchange_rate (from_currency, to_currency, valid_from, rate, changed_by)
                                VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING""", rate.from().getCode(), rate.to().getCode(), rate.validFrom(), rate.value(), by)
                == 1;
    }

    /** Writes a rate that is held. */
    public void update(QuotedRate rate, boolean withdrawn, String by) {
        database.jdbc()
                .update(
                        "UPDATE ledger.exchange_rate SET rate = ?, withdrawn = ?, changed_by = ?, changed_at = now(), version = version + 1 "
                                + KEY,
                        rate.value(),
                        withdrawn,
                        by,
                        rate.from().getCode(),
                        rate.to().getCode(),
                        rate.validFrom());
    }

    private static RateLine line(ResultSet row) throws SQLException {
        return new RateLine(
                new QuotedRate(
                        CurrencyUnit.of(row.getString(1)),
                        CurrencyUnit.of(row.getString(2)),
                        row.getObject(3, LocalDate.class),
                        row.getBigDecimal(4)),
                row.getBoolean(5),
                row.getString(6),
                row.getObject(7, OffsetDateTime.class).toInstant(),
                row.getInt(8));
    }
}
