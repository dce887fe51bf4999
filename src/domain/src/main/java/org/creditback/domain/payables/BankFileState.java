package org.creditback.domain.payables;

/** Where a bank file stands (BF-5). */
public enum BankFileState {
    /** Written and read back; nobody released it. */
    BUILT,
    /** Another person released it. */
    RELEASED,
    /** The bank has it; without an answer its payments are neither paid nor failed. */
    HANDED_OVER,
    /** The bank answered. */
    ANSWERED,
    /** Canceled before it was handed over; its payments are canceled too. */
    DISCARDED
}
