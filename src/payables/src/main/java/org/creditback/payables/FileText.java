package org.creditback.payables;

/**
 * A text of a payment that its bank file writes in another way than the books (BF-6).
 *
 * @param lineNo  place of the payment in its journal
 * @param element path in the message, such as {@code Cdtr/Nm}
 * @param given   as the books have it
 * @param written as the bank reads it
 */
public record FileText(
        int lineNo, String endToEndId, String vendorAccount, String element, String given, String written) {}
