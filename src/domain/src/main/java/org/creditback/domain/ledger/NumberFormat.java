package org.creditback.domain.ledger;

/**
 * How a number of a series is written.
 *
 * @param prefix     such as {@code RB-}
 * @param digits     at least so many, filled with zeros
 * @param fiscalYear stands in the number where the series restarts with the year; 0 where it does not
 * @see "Rule NU-1; also function ledger.number_text"
 */
public record NumberFormat(String prefix, int digits, int fiscalYear) {

    public String number(long value) {
        String plain = Long.toString(value);
        return prefix
                + (fiscalYear > 0 ? fiscalYear + "-" : "")
                + "0".repeat(Math.max(0, digits - plain.length()))
                + plain;
    }
}
