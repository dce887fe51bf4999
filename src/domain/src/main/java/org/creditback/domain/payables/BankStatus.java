package org.creditback.domain.payables;

import java.util.Arrays;
import java.util.Optional;

/** What a bank says about a payment in a pain.002 (payments.md section 7); the names are its codes. */
public enum BankStatus {
    /** The file is technically right: the payment stays SENT. */
    ACTC(Effect.NONE),
    /** The customer's account was checked: the payment is ACCEPTED. */
    ACCP(Effect.ACCEPTED),
    /** Settlement is under way: the payment is ACCEPTED. */
    ACSP(Effect.ACCEPTED),
    /** Accepted with a change, such as another date: the payment is ACCEPTED and the change is shown. */
    ACWC(Effect.ACCEPTED_WITH_CHANGE),
    /** More checks follow: the payment stays SENT. */
    PDNG(Effect.NONE),
    /** Settled at the bank of the payer: the payment is ACCEPTED, its booking is still awaited from camt. */
    ACSC(Effect.ACCEPTED),
    /** Some were accepted: the statuses of the transactions decide, this one alone changes nothing. */
    PART(Effect.BY_TRANSACTION),
    /** Refused: the payment is REJECTED with the reason of the bank (BR-1). */
    RJCT(Effect.REJECTED);

    private final Effect effect;

    BankStatus(Effect effect) {
        this.effect = effect;
    }

    public Effect effect() {
        return effect;
    }

    /** The status of a code; empty for one that payments.md does not name: such an answer goes to Exceptions (BA-1). */
    public static Optional<BankStatus> of(String code) {
        return Arrays.stream(values())
                .filter(status -> status.name().equals(code))
                .findFirst();
    }

    /** What a status does to the payments that it speaks of. */
    public enum Effect {
        /** Nothing but a note. */
        NONE,
        /** They become ACCEPTED. */
        ACCEPTED,
        /** They become ACCEPTED; people see what the bank changed. */
        ACCEPTED_WITH_CHANGE,
        /** Nothing: each transaction has a status of its own. */
        BY_TRANSACTION,
        /** They become REJECTED. */
        REJECTED;

        /** The state that follows; empty where the payment stays as it is. */
        public Optional<PaymentState> nextState() {
            return switch (this) {
                case ACCEPTED, ACCEPTED_WITH_CHANGE -> Optional.of(PaymentState.ACCEPTED);
                case REJECTED -> Optional.of(PaymentState.REJECTED);
                case NONE, BY_TRANSACTION -> Optional.empty();
            };
        }
    }
}
