package org.creditback.domain.payables;

import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a bank's message says of payments.
 *
 * @param effect     what it does to them
 * @param single     of one payment; else of all payments of a file or group
 * @param reason     why the bank refuses or returns; null where it does neither or does not say
 * @param amount     of the payment or, booked, of the batch; null where it is not said
 * @param instructed as it was wanted; null where it is not said
 * @param charges    that the bank kept of a return, in the currency of the amount; null for none
 * @param payments   of a batch, as the bank counts; null where it is not said
 * @param happenedOn the bank's day; null where it is not said
 * @param message    identity of the message
 * @param kind       of the message: of one kind each booking has one reference
 * @param reference  of the booking at the bank; null where it is not said
 * @param decided    by a person: also with a reason that is not known
 */
public record BankClaim(
        BankEffect effect,
        boolean single,
        @Nullable String reason,
        @Nullable Money amount,
        @Nullable Money instructed,
        @Nullable Money charges,
        @Nullable Integer payments,
        @Nullable LocalDate happenedOn,
        long message,
        String kind,
        @Nullable String reference,
        boolean decided) {

    /** What the reason asks for; MANUAL for none. */
    public ReturnAction action() {
        return reason == null ? ReturnAction.MANUAL : ReturnReason.actionOf(reason);
    }

    // With a reference of its own in messages of one kind, a booking is the same where that is; else in another
    // message.
    boolean repeats(AnsweredPayment.Evidence earlier) {
        if (reference == null || earlier.reference() == null || !kind.equals(earlier.kind())) {
            return message != earlier.message();
        }
        return reference.equals(earlier.reference());
    }
}
