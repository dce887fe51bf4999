package org.creditback.domain.payables;

/** The hold of a vendor; none is null (VE-9). */
public enum VendorHold {
    /** No new invoices: the customer is declined VENDOR_ON_HOLD. */
    INVOICE,
    /** Invoices are posted and not paid. */
    PAYMENT,
    /** Purchase requisitions only: no effect here. */
    REQUISITION,
    /** Never put on hold automatically: no effect here. */
    NEVER,
    /** Everything is held: declined VENDOR_ON_HOLD. */
    ALL
}
