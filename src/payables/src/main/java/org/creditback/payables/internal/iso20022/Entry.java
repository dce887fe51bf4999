package org.creditback.payables.internal.iso20022;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One booking of a statement or notification.
 *
 * @param number        counted in the message, from 1
 * @param statement     number of its statement
 * @param reference     {@code NtryRef}; null where it is not said
 * @param bankReference {@code AcctSvcrRef}; null where it is not said
 * @param amount        without a sign, in the currency of the booking
 * @param side          which way the money went
 * @param reversal      takes an earlier booking back
 * @param status        only booked entries have happened
 * @param bookedOn      null where it is not said
 * @param valueOn       null where it is not said
 * @param charges       taken by the bank, each without a sign; not what it gave back of them; empty for none
 */
public record Entry(
        int number,
        int statement,
        @Nullable String reference,
        @Nullable String bankReference,
        Money amount,
        EntrySide side,
        boolean reversal,
        EntryStatus status,
        @Nullable LocalDate bookedOn,
        @Nullable LocalDate valueOn,
        List<Money> charges) {

    public Entry {
        charges = List.copyOf(charges);
    }
}
