package org.creditback.payables.internal.iso20022;

import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One payment within an entry.
 *
 * @param number               counted in the message, from 1
 * @param entry                number of the entry
 * @param messageId            of our file; null where it is not said
 * @param paymentInformationId of our group; null where it is not said
 * @param instructionId        null where it is not said
 * @param endToEndId           null where it is not said or {@code NOTPROVIDED}
 * @param bankReference        {@code AcctSvcrRef}; null where it is not said
 * @param amount               as booked, without a sign; null where it is not said
 * @param instructedAmount     as the payer wanted it; null where it is not said
 * @param side                 null where it is not said: that of the entry
 * @param returnReason         code as written; null where it is no return
 * @param charges              taken by banks, each without a sign; not what they gave back of them; empty for none
 * @param remittance           what the payer wrote, a line for each element; empty for nothing
 * @param text                 what the bank adds in words; empty for nothing
 */
public record EntryTransaction(
        int number,
        int entry,
        @Nullable String messageId,
        @Nullable String paymentInformationId,
        @Nullable String instructionId,
        @Nullable String endToEndId,
        @Nullable String bankReference,
        @Nullable Money amount,
        @Nullable Money instructedAmount,
        @Nullable EntrySide side,
        @Nullable String returnReason,
        List<Money> charges,
        String remittance,
        String text) {

    public EntryTransaction {
        charges = List.copyOf(charges);
    }
}
