package org.creditback.ledger;

/**
 * An account of the chart.
 *
 * @param account up to 20 characters
 * @param name    what is booked there
 */
public record LedgerAccount(String account, String name) {

    /** The receivables account of a new legal entity. */
    public static final String RECEIVABLES = "130100";

    /** The payables account of a new legal entity. */
    public static final String PAYABLES = "200100";
}
