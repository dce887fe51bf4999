package org.creditback.ledger;

/** How pages look to a person. */
public enum Look {
    /** As the person's computer asks. */
    SYSTEM,
    /** Dark on light. */
    LIGHT,
    /** Light on dark. */
    DARK
}
