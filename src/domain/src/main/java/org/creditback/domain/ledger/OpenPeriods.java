package org.creditback.domain.ledger;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The periods of a legal entity that are open for receivables, payables and ledger.
 *
 * @param lastDays first day to last day of each
 */
public record OpenPeriods(NavigableMap<LocalDate, LocalDate> lastDays) {

    public OpenPeriods {
        lastDays = Collections.unmodifiableNavigableMap(new TreeMap<>(lastDays));
    }

    /**
     * Where a document of this date is posted when it comes into the books: on its date, or on the first day of the next open period.
     *
     * @return empty where no period is open from that date on
     * @see "Rule SU-17"
     */
    public Optional<LocalDate> postingDate(LocalDate documentDate) {
        Map.Entry<LocalDate, LocalDate> period = lastDays.floorEntry(documentDate);
        boolean open = period != null && !documentDate.isAfter(period.getValue());
        return open ? Optional.of(documentDate) : Optional.ofNullable(lastDays.higherKey(documentDate));
    }
}
