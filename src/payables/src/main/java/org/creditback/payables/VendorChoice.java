package org.creditback.payables;

/**
 * A vendor as a look-up shows it.
 *
 * @param account vendor account
 * @param name    as written
 * @param oneTime true for a vendor that was made for one customer
 */
public record VendorChoice(String account, String name, boolean oneTime) {}
