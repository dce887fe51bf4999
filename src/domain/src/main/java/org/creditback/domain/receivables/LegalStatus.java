package org.creditback.domain.receivables;

/** What the law says of a customer; nothing is null (SE-19). */
public enum LegalStatus {
    /** Garnishment, insolvency or court order. */
    LEGAL_FREEZE,
    /** The estate must be cleared first. */
    DECEASED
}
