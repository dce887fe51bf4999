package org.creditback.domain.payables;

/** What the bank's word does to a payment; each once (BA-2). */
public enum BankEffect {
    /** The bank will pay it. */
    ACCEPTED,
    /** The bank refused it before it was booked (BR-1). */
    REJECTED,
    /** The bank booked its debit (BA-3). */
    BOOKED,
    /** The money came back (BR-2). */
    RETURNED;

    /** The state of a payment after it. */
    public PaymentState state() {
        return PaymentState.valueOf(name());
    }
}
