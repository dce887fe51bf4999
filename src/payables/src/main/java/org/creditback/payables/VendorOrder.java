package org.creditback.payables;

/**
 * The order of a list of vendors; equals come in account order.
 *
 * @param field     what it goes by
 * @param ascending false for the last first
 */
public record VendorOrder(Field field, boolean ascending) {

    /** Account order. */
    public static final VendorOrder BY_ACCOUNT = new VendorOrder(Field.ACCOUNT, true);

    /** What a list may be ordered by. */
    public enum Field {
        ACCOUNT,
        NAME,
        GROUP,
        CURRENCY,
        COUNTRY,
        METHOD,
        HOLD
    }
}
