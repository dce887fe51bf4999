package org.creditback.ledger;

/** Whether a module posts into a fiscal period (controls.md 5). */
public enum PeriodState {
    /** Posting is possible. */
    OPEN,
    /** Posting is not possible for now. */
    ON_HOLD,
    /** Posting is not possible ever again. */
    CLOSED
}
