package org.creditback.domain.payables;

/** Where a payment journal stands; whether it is posted is a flag of its own (rules.md 16). */
public enum JournalState {
    /** Lines may come and go. */
    CREATED,
    /** Waits for another person. */
    SUBMITTED,
    /** Its payments may be generated and posted. */
    APPROVED
}
