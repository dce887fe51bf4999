package org.creditback.domain.payables;

/** How far a payment is, as people who watch payments count it (PM-2). */
public enum PaymentStage {
    /** In a journal that nobody has submitted. */
    OPEN,
    /** Its journal waits for another person. */
    IN_APPROVAL,
    /** Its journal is approved; nothing is generated. */
    APPROVED,
    /** In a file or on a check that nobody outside has yet. */
    GENERATED,
    /** Handed over. */
    SENT,
    /** The bank said that it will pay. */
    ACCEPTED,
    /** The statement shows the debit. */
    BOOKED,
    /** The bank refused it or sent it back, and nobody has paid it again. */
    EXCEPTIONS,
    /** Canceled, or paid again by another line. */
    ENDED
}
