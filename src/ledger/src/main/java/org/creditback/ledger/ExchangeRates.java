package org.creditback.ledger;

import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.money.QuotedRate;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * Exchange rates, common to all legal entities.
 *
 * <p>Runs keep a copy of each rate they use: a rate that is replaced or withdrawn changes nothing that was posted or frozen.
 */
public interface ExchangeRates {

    /** Adds rates; a rate of the same pair and day is replaced, by the last one where the list has several. */
    void enter(List<QuotedRate> rates);

    /**
     * Rates with the newest day first, then pairs in code order.
     *
     * @param after the place of the last line seen; null for the first page
     * @param size  above 1,001 is cut to it
     */
    List<RateLine> list(RateFilter filter, RateLine.@Nullable Place after, int size);

    /** The rate of a pair and day, also a withdrawn one; a Refusal NOT_FOUND where there is none. */
    RateLine get(CurrencyUnit from, CurrencyUnit to, LocalDate validFrom);

    /**
     * Adds a rate.
     *
     * @throws org.creditback.domain.Refusal ALREADY_EXISTS where the pair has one of that day, also a withdrawn one
     */
    RateLine add(QuotedRate rate);

    /**
     * Replaces the value of a pair and day; a withdrawn rate counts again.
     *
     * @param version as read
     * @param reason  typed by a person
     * @throws org.creditback.domain.Refusal MISSING_VALUE with the field {@code reason}; NOT_FOUND; STALE_VERSION
     */
    RateLine replace(QuotedRate rate, int version, String reason);

    /**
     * Lets a rate count no more; one that is withdrawn already stays as it is. It stays in the list: what is written of money is never
     * deleted.
     *
     * @param version as read
     * @param reason  typed by a person
     * @throws org.creditback.domain.Refusal MISSING_VALUE with the field {@code reason}; NOT_FOUND; STALE_VERSION
     */
    RateLine withdraw(CurrencyUnit from, CurrencyUnit to, LocalDate validFrom, int version, String reason);
}
