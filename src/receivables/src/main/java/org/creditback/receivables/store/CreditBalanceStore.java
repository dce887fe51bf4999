package org.creditback.receivables.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.creditback.domain.CodePoints;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.money.Amounts;
import org.creditback.domain.receivables.AgedCredit;
import org.creditback.domain.receivables.CreditAge;
import org.creditback.domain.receivables.CustomerFilter;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Sums over all open credits of a legal entity: each reads them once, so it is not for a list that many look at. */
@Dependent
public class CreditBalanceStore {

    private final ReceivablesDatabase database;

    @Inject
    public CreditBalanceStore(ReceivablesDatabase database) {
        this.database = database;
    }

    /** By currency and age; a credit ages from its due date, without one from its document date. */
    public List<AgedCredit> aged(LegalEntityId entity, CustomerFilter filter, LocalDate today) {
        FilterSql where = FilterSql.of(filter);
        List<@Nullable Object> parameters = new ArrayList<>();
        parameters.add(CreditAge.starts(today).toArray(LocalDate[]::new));
        parameters.add(entity.code());
        parameters.addAll(where.parameters());
        Map<String, Map<CreditAge, Money>> sums = new TreeMap<>(CodePoints.ORDER);
        database.jdbc()
                .list(
                        """
                        SELECT i.currency, width_bucket(coalesce(i.due_date, i.document_date), ?::date[]) AS age, -sum(i.open_amount)
                          FROM receivables.customer c JOIN receivables.open_item i USING (customer_id)
                         WHERE i.credit AND c.legal_entity = ? %s
                         GROUP BY i.currency, age""".formatted(where.condition()),
                        row -> sums.computeIfAbsent(row.getString(1), currency -> new EnumMap<>(CreditAge.class))
                                .put(
                                        CreditAge.afterStarts(row.getInt(2)),
                                        Amounts.stored(CurrencyUnit.of(row.getString(1)), row.getBigDecimal(3))),
                        parameters.toArray());
        return sums.entrySet().stream()
                .map(sum -> new AgedCredit(CurrencyUnit.of(sum.getKey()), sum.getValue()))
                .toList();
    }

    /** Customers whose open credits are worth an amount or more, as booked. */
    public int withAtLeast(LegalEntityId entity, Money minimum) {
        return database.jdbc()
                .one("""
                        SELECT count(*)::int
                          FROM (SELECT FROM receivables.customer c JOIN receivables.open_item i USING (customer_id)
                                 WHERE i.credit AND c.legal_entity = ?
                                 GROUP BY i.customer_id HAVING -sum(i.open_accounting_amount) >= ?) AS worth_it""", row -> row.getInt(1), entity.code(), minimum.getAmount())
                .orElse(0);
    }
}
