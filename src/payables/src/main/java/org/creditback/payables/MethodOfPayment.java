package org.creditback.payables;

/**
 * A way to pay a vendor.
 *
 * @param method           its name in the legal entity
 * @param name             for people
 * @param needsBankAccount a vendor without one is not paid
 */
public record MethodOfPayment(String method, String name, boolean needsBankAccount) {

    /** Credit transfer in euro within SEPA. */
    public static final String SEPA = "SEPA";

    /** Credit transfer elsewhere, and in other currencies. */
    public static final String SWIFT = "SWIFT";
}
