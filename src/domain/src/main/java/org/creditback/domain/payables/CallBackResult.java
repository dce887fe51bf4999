package org.creditback.domain.payables;

/** What was said when the vendor was called back. */
public enum CallBackResult {
    /** The vendor asked for it: the only result that an approval rests on. */
    CONFIRMED,
    /** The vendor knows nothing of it. */
    DENIED,
    /** Nobody answered who could know. */
    NOT_REACHED
}
