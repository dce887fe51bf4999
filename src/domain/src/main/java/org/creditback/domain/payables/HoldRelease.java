package org.creditback.domain.payables;

/** Who lets go of an invoice on hold (rules.md 15). */
public enum HoldRelease {
    /** Nobody: it ends when what it says is no longer so. */
    CAUSE,
    /** Any controller, also who put it. */
    PERSON,
    /** A controller who did not put it. */
    ANOTHER_PERSON,
    /** Two controllers, neither of whom put it. */
    TWO_PERSONS
}
