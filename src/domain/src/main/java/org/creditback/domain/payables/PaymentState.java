package org.creditback.domain.payables;

import java.util.EnumSet;
import java.util.Set;

/** State of a payment line (rules.md section 16). It goes back only through bank evidence, and then into another state. */
public enum PaymentState {
    /** In a payment journal that may still change. */
    CREATED,
    /** Its journal is approved, where that is required. */
    APPROVED,
    /** In a file or on a check that nobody outside has yet. */
    GENERATED,
    /** Handed over. */
    SENT,
    /** The bank said that it will pay (pain.002). */
    ACCEPTED,
    /** The statement shows the debit; the bank of the payee may still send it back. */
    BOOKED,
    /** The bank refused it before it was booked; final, a re-issue is another line. */
    REJECTED,
    /** It came back after it was booked; final, a re-issue is another line. */
    RETURNED,
    /** Taken out before it was handed over; final. */
    CANCELED;

    /** True where the next state may follow this one directly; a state never follows itself. */
    public boolean mayBecome(PaymentState next) {
        return next().contains(next);
    }

    /** True where nothing can follow. */
    public boolean isFinal() {
        return next().isEmpty();
    }

    /** True where only a message of the bank, or its recall, leads here (BR-4). */
    public boolean needsBankEvidence() {
        return this == ACCEPTED || this == BOOKED || this == REJECTED || this == RETURNED;
    }

    private Set<PaymentState> next() {
        return switch (this) {
            case CREATED -> EnumSet.of(APPROVED, CANCELED);
            case APPROVED -> EnumSet.of(GENERATED, CANCELED);
            case GENERATED -> EnumSet.of(SENT, CANCELED);
            case SENT -> EnumSet.of(ACCEPTED, REJECTED, BOOKED, RETURNED);
            case ACCEPTED -> EnumSet.of(REJECTED, BOOKED, RETURNED);
            case BOOKED -> EnumSet.of(RETURNED);
            case REJECTED, RETURNED, CANCELED -> EnumSet.noneOf(PaymentState.class);
        };
    }
}
