package org.creditback.domain.receivables;

/** The hold of a customer; none is null. */
public enum CustomerHold {
    /** Invoicing is held: reimbursed with warning CUSTOMER_HOLD_OTHER (SE-18). */
    INVOICE,
    /** Everything is held: declined CUSTOMER_ON_HOLD (SE-18). */
    ALL
}
