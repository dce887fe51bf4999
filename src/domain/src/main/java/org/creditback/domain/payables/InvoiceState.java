package org.creditback.domain.payables;

/** Where a vendor invoice stands; the first that applies. Made of its settlements, holds and payments, stored nowhere. */
public enum InvoiceState {
    /** Closed by the reversal of its reimbursement. */
    REVERSED,
    /** Nothing of it is open. */
    PAID,
    /** Open, and a hold stops it: also in a payment that was not handed over yet. */
    ON_HOLD,
    /** Open, in a live payment. */
    IN_PAYMENT,
    /** Open, and nothing stands in the way of a payment. */
    OPEN
}
