package org.creditback.payables.internal.iso20022;

/**
 * A text of a payment that a bank file writes in another way than the books (BF-6).
 *
 * @param element path in the message, such as {@code Cdtr/Nm}
 * @param text    both ways
 */
public record TextChange(String element, WrittenText text) {}
