package org.creditback.receivables;

/**
 * The order of a list of customers; equals come in account order.
 *
 * @param field     what it goes by
 * @param ascending false for the last first
 */
public record CustomerOrder(Field field, boolean ascending) {

    /** Account order. */
    public static final CustomerOrder BY_ACCOUNT = new CustomerOrder(Field.ACCOUNT, true);

    /** What a list may be ordered by. */
    public enum Field {
        ACCOUNT,
        NAME,
        GROUP,
        CURRENCY,
        COUNTRY,
        VENDOR_ACCOUNT,
        HOLD
    }
}
