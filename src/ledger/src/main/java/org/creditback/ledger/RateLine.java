package org.creditback.ledger;

import java.time.Instant;
import java.time.LocalDate;
import org.creditback.domain.money.QuotedRate;

/**
 * A stored exchange rate.
 *
 * @param rate      pair, first day and value
 * @param withdrawn counts no more; its pair and day may get another value
 * @param changedBy who wrote it last
 * @param changedAt when
 * @param version   of the stored record: travels with the form
 */
public record RateLine(QuotedRate rate, boolean withdrawn, String changedBy, Instant changedAt, int version) {

    /** Where this line stands in the list. */
    public Place place() {
        return new Place(rate.validFrom(), rate.from().getCode(), rate.to().getCode());
    }

    /**
     * A place in the list: the newest day first, then pairs in code order.
     *
     * @param validFrom the day
     * @param from      currency code
     * @param to        currency code
     */
    public record Place(LocalDate validFrom, String from, String to) {}
}
