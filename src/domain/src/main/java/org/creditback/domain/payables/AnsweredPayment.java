package org.creditback.domain.payables;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A payment that a line of a bank's message may be about.
 *
 * @param id          of the line
 * @param state       where it stands
 * @param amount      of the payment
 * @param posted      it has its voucher
 * @param alone       named by its identity, or the only one that amount and date can mean, and no other line of the message can
 * @param sameFile    file and group are those that are said, if any
 * @param sameAccount it was made from the account that is said, if any
 * @param booked      what booked it; null where nothing did
 * @param returned    what brought it back; null where nothing did
 */
public record AnsweredPayment(
        long id,
        PaymentState state,
        Money amount,
        boolean posted,
        boolean alone,
        boolean sameFile,
        boolean sameAccount,
        @Nullable Evidence booked,
        @Nullable Evidence returned) {

    /**
     * The line of a message that had an effect.
     *
     * @param message   identity of the message
     * @param kind      of the message
     * @param reference of the booking at the bank; null where it is not said
     */
    public record Evidence(
            long message, String kind, @Nullable String reference) {}

    /** What is said of this payment, standing where an earlier line of the same message left it. */
    public AnsweredPayment standingAs(AnsweredPayment now) {
        return new AnsweredPayment(
                id, now.state, amount, posted, alone, sameFile, sameAccount, now.booked, now.returned);
    }

    /** The same payment after an effect. */
    public AnsweredPayment after(BankEffect effect, Evidence evidence) {
        // A debit that comes after the return of its payment is booked; the payment stays returned.
        PaymentState next = state.mayBecome(effect.state()) ? effect.state() : state;
        return new AnsweredPayment(
                id,
                next,
                amount,
                posted,
                alone,
                sameFile,
                sameAccount,
                effect == BankEffect.BOOKED ? evidence : booked,
                effect == BankEffect.RETURNED ? evidence : returned);
    }
}
