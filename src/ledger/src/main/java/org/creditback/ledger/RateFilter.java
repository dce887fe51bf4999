package org.creditback.ledger;

import java.time.LocalDate;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Which exchange rates to list; null leaves a condition out.
 *
 * @param from      the currency of one unit
 * @param to        the currency it costs
 * @param since     valid from this day or later
 * @param until     valid from this day or earlier
 * @param withdrawn true for withdrawn ones only, false for those that count
 */
public record RateFilter(
        @Nullable CurrencyUnit from,
        @Nullable CurrencyUnit to,
        @Nullable LocalDate since,
        @Nullable LocalDate until,
        @Nullable Boolean withdrawn) {}
