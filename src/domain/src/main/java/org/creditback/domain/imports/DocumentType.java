package org.creditback.domain.imports;

/** What an imported document was in its source system; the sign of its open amount alone decides whether it is a credit. */
public enum DocumentType {
    INVOICE,
    CREDIT_NOTE,
    /** Also an overpayment or a prepayment. */
    PAYMENT,
    JOURNAL
}
