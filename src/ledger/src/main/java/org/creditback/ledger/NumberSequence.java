package org.creditback.ledger;

import java.util.List;
import org.creditback.domain.ledger.NumberFormat;
import org.creditback.domain.ledger.NumberSeries;

/**
 * How the numbers of a series are written, and where the series goes on.
 *
 * @param series   of the legal entity
 * @param prefix   its own: no other series writes the same numbers
 * @param digits   at least so many, filled with zeros; 1 to 12
 * @param restarts with each fiscal year of the posting date, which then stands in the number (NU-1)
 * @param used     numbers were assigned: prefix, digits and restart stay
 * @param next     where the series goes on, by fiscal year; one without a year where it does not restart, none where no year began
 * @param version  of the stored record: travels with the form
 */
public record NumberSequence(
        NumberSeries series, String prefix, int digits, boolean restarts, boolean used, List<Next> next, int version) {

    public NumberSequence {
        next = List.copyOf(next);
    }

    /** The number that a value is written as. */
    public String number(int fiscalYear, long value) {
        return new NumberFormat(prefix, digits, restarts ? fiscalYear : 0).number(value);
    }

    /**
     * Where the series goes on.
     *
     * @param fiscalYear 0 where it does not restart
     * @param value      the next one
     */
    public record Next(int fiscalYear, long value) {}
}
