package org.creditback.ledger;

/** Why somebody may not do any more what they once could. */
public enum LostRight {
    /** The account may not log in, or is not known here. */
    ACCOUNT,
    /** The account holds none of the needed roles. */
    ROLE,
    /** The account has no grant for the legal entity. */
    LEGAL_ENTITY
}
