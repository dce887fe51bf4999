package org.creditback.payables.internal.iso20022;

/** Which way the money of an entry went, seen from our account. */
public enum EntrySide {
    /** Out of it ({@code DBIT}). */
    DEBIT,
    /** Into it ({@code CRDT}). */
    CREDIT
}
