package org.creditback.reimbursement;

/** How far an import is. */
public enum ImportState {
    /** Rows come in and are checked one by one. */
    READING,
    /** The rows are compared with each other and with the books. */
    JUDGING,
    /** The good rows are booked, chunk by chunk. */
    BOOKING,
    /** It ended; every row is accepted or rejected. */
    DONE,
    /** It broke off; what was booked is in the books. */
    BROKEN
}
