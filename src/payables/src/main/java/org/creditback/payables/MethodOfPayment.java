package org.creditback.payables;

/**
 * A way to pay a vendor.
 *
 * @param method           its name in the legal entity
 * @param name             for people
 * @param needsBankAccount a vendor without one is not paid
 * @param way              how it pays
 */
public record MethodOfPayment(String method, String name, boolean needsBankAccount, PaymentWay way) {

    /** Credit transfer in euro within SEPA. */
    public static final String SEPA = "SEPA";

    /** Credit transfer elsewhere, and in other currencies. */
    public static final String SWIFT = "SWIFT";

    /** A method without a file: somebody pays by hand. */
    public MethodOfPayment(String method, String name, boolean needsBankAccount) {
        this(method, name, needsBankAccount, PaymentWay.BY_HAND);
    }

    /** The same way under another name. */
    public MethodOfPayment with(String otherName, boolean needed) {
        return new MethodOfPayment(method, otherName, needed, way);
    }
}
