package org.creditback.reimbursement.store;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.creditback.domain.money.ExchangeRate;
import org.joda.money.CurrencyUnit;

/** The rates of a run, frozen with it. */
@Dependent
public class RateStore {

    private final RunDatabase database;

    @Inject
    public RateStore(RunDatabase database) {
        this.database = database;
    }

    public void insert(long runId, Collection<ExchangeRate> rates) {
        database.jdbc()
                .copyIn(
                        "COPY reimbursement.run_rate (run_id, currency, rate, multiplies, valid_from) FROM STDIN",
                        rows -> rates.forEach(rate -> rows.row(
                                runId, rate.foreign().getCode(), rate.value(), rate.multiplies(), rate.validFrom())));
    }

    public Map<CurrencyUnit, ExchangeRate> of(long runId, CurrencyUnit accounting) {
        Map<CurrencyUnit, ExchangeRate> rates = new HashMap<>();
        database.jdbc()
                .list(
                        "SELECT currency, rate, multiplies, valid_from FROM reimbursement.run_rate WHERE run_id = ?",
                        row -> {
                            CurrencyUnit foreign = CurrencyUnit.of(row.getString(1));
                            return rates.put(
                                    foreign,
                                    new ExchangeRate(
                                            accounting,
                                            foreign,
                                            row.getBigDecimal(2),
                                            row.getBoolean(3),
                                            row.getObject(4, LocalDate.class)));
                        },
                        runId);
        return rates;
    }
}
