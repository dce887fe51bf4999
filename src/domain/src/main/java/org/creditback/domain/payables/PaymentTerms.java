package org.creditback.domain.payables;

import java.util.Map;
import java.util.Optional;
import org.creditback.domain.money.ExchangeRate;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * What posting a payment needs to know of the books.
 *
 * @param accounting the accounting currency
 * @param rates      per foreign currency the one valid on the posting date (MO-3)
 * @param gain       account of realized exchange gains
 * @param loss       account of realized exchange losses
 */
public record PaymentTerms(CurrencyUnit accounting, Map<CurrencyUnit, ExchangeRate> rates, String gain, String loss) {

    public PaymentTerms {
        rates = Map.copyOf(rates);
    }

    /** What an amount costs on the posting date; empty where there is no rate. */
    public Optional<Money> toAccounting(Money amount) {
        return amount.getCurrencyUnit().equals(accounting)
                ? Optional.of(amount)
                : Optional.ofNullable(rates.get(amount.getCurrencyUnit())).map(rate -> rate.toAccounting(amount));
    }
}
