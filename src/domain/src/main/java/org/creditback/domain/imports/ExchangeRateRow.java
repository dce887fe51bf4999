package org.creditback.domain.imports;

import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code exchange-rates.csv}; what is wrong is null.
 *
 * @param line         where it begins in the file
 * @param fromCurrency one unit of it
 * @param toCurrency   is so many of these
 * @param validFrom    the first day
 * @param rate         a plain number above zero, up to ten decimals
 * @param fault        what is wrong with it
 */
public record ExchangeRateRow(
        long line,
        @Nullable CurrencyUnit fromCurrency,
        @Nullable CurrencyUnit toCurrency,
        @Nullable LocalDate validFrom,
        @Nullable String rate,
        @Nullable RowFault fault) {

    /** Reads a row and finds its first error. */
    public static ExchangeRateRow read(ImportedRow row) {
        RowReader in = new RowReader(row);
        in.need("from_currency", "to_currency", "valid_from", "rate");
        in.fit();
        CurrencyUnit from = in.currency("from_currency");
        CurrencyUnit to = in.currency("to_currency");
        LocalDate validFrom = in.date("valid_from");
        String rate = in.rate("rate");
        if (from != null && from.equals(to)) {
            in.refuseTogether("to_currency", ImportCode.BAD_VALUE, null);
        }
        return new ExchangeRateRow(row.line(), from, to, validFrom, rate, in.fault());
    }
}
