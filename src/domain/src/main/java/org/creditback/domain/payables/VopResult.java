package org.creditback.domain.payables;

/** What is known of the name that belongs to a bank account (PC-6). */
public enum VopResult {
    /** Nobody asked yet. */
    NOT_CHECKED,
    /** The account is in this name. */
    MATCH,
    /** It is in a similar name, which the answer tells; whoever releases a payment sees it. */
    CLOSE_MATCH,
    /** It is in another name: invoices of the payee are held (VOP_NO_MATCH). */
    NO_MATCH,
    /** The bank cannot tell. */
    NOT_POSSIBLE
}
