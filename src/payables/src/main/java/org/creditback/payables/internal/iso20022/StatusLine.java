package org.creditback.payables.internal.iso20022;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One answer of a pain.002: about a file, a group of it or a payment.
 *
 * @param number               counted in the message, from 1
 * @param level                whom it is about
 * @param originalMessageId    {@code MsgId} of our file
 * @param paymentInformationId {@code PmtInfId} of the group; null for a file
 * @param instructionId        of the payment; null where it is not said
 * @param endToEndId           of the payment; null where it is not said
 * @param status               code as written, of {@code BankStatus} or unknown; null where a payment has none of its own
 * @param reasons              codes as written, in their order; empty for none
 * @param amount               of the payment as the bank understood it; null where it is not said
 * @param executionDate        as the bank understood it; null where it is not said
 * @param acceptedOn           when the bank accepted it; null where it is not said
 * @param text                 what the bank adds in words; empty for nothing
 */
public record StatusLine(
        int number,
        Level level,
        String originalMessageId,
        @Nullable String paymentInformationId,
        @Nullable String instructionId,
        @Nullable String endToEndId,
        @Nullable String status,
        List<String> reasons,
        @Nullable Money amount,
        @Nullable LocalDate executionDate,
        @Nullable LocalDate acceptedOn,
        String text) {

    public StatusLine {
        reasons = List.copyOf(reasons);
    }

    /** Whom a status is about. */
    public enum Level {
        /** The whole file. */
        GROUP,
        /** The payments of one group, {@code PmtInf}. */
        BATCH,
        /** One payment. */
        TRANSACTION
    }
}
