package org.creditback.payables.internal.iso20022;

/** Whether an entry has happened. */
public enum EntryStatus {
    /** Booked ({@code BOOK}). */
    BOOKED,
    /** Expected; may still go away ({@code PDNG}). */
    PENDING,
    /** Anything else, such as {@code INFO} or {@code FUTR}: it changes nothing. */
    OTHER
}
