package org.creditback.ledger;

/** For whom a row of a posting profile holds; the first that fits counts (SU-8). */
public enum ProfileRelation {
    /** One customer or vendor. */
    TABLE,
    /** A group of them. */
    GROUP,
    /** Everybody else. */
    ALL
}
