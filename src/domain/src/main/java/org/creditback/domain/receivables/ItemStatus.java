package org.creditback.domain.receivables;

/** The mark of an open document; none is null. */
public enum ItemStatus {
    /** Marked for settlement in a journal or proposal that is not posted (SE-6). */
    PENDING_SETTLEMENT,
    /** The customer or we contest it (SE-19). */
    DISPUTED
}
