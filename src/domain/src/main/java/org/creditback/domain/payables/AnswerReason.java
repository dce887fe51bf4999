package org.creditback.domain.payables;

/** Why a line of a bank's message changed nothing. The names are stable. */
public enum AnswerReason {
    /** The same answer or booking came before, or a later one did (BA-2). */
    ALREADY_KNOWN,
    /** A status that only tells how far the bank is; of a file, also that each payment has its own. */
    NOTED,
    /** The bank expects it; only what is booked has happened. */
    NOT_BOOKED,
    /** Money that came in and names no payment of ours. */
    NOT_A_PAYMENT,
    /** No payment, group or file of this legal entity is named, or can be told by amount and date. */
    UNKNOWN_PAYMENT,
    /** Several payments, or several bookings, have this amount and date. */
    AMBIGUOUS,
    /** A status that payments.md does not name. */
    UNKNOWN_STATUS,
    /** A reason that nobody has met yet, or none: a person says what follows. */
    UNKNOWN_REASON,
    /** The payment is in another file or group than is said. */
    OTHER_FILE,
    /** The payment was made from another account of ours. */
    OTHER_ACCOUNT,
    /** The amount or currency is another one; of a batch, the sum or number of payments. */
    OTHER_AMOUNT,
    /** It lies in the future. */
    FUTURE_DATE,
    /** The payment cannot go there from where it is. */
    IMPOSSIBLE_STATE,
    /** The journal of the payment is not posted yet. */
    NOT_POSTED,
    /** The bank booked one payment twice. */
    BOOKED_TWICE,
    /** One payment came back twice. */
    RETURNED_TWICE,
    /** Neither the bank's day nor today lies in an open period. */
    PERIOD_CLOSED,
    /** There is no exchange rate for the day. */
    NO_EXCHANGE_RATE
}
