package org.creditback.payables;

import java.time.Instant;
import java.time.LocalDate;
import org.creditback.domain.payables.AnswerOutcome;
import org.creditback.domain.payables.AnswerReason;
import org.creditback.domain.payables.BankEffect;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A status or booking in a bank's message, and what came of it.
 *
 * @param message              of which it is
 * @param line                 counted in the message, from 1
 * @param kind                 of the message
 * @param level                whom it is about
 * @param effect               what it does to payments; null for nothing
 * @param code                 status of a pain.002; side of a booking
 * @param reason               why the bank refuses or returns, as written; null for none
 * @param account              ours, masked; null in a pain.002
 * @param originalMessageId    of our file; null where it is not said
 * @param paymentInformationId of our group; null where it is not said
 * @param endToEndId           of our payment; null where it is not said
 * @param bankReference        of the booking at the bank; null where it is not said
 * @param amount               null where it is not said
 * @param payments             of a batch; null where it is not said
 * @param happenedOn           the bank's day; null where it is not said
 * @param text                 what the bank adds in words; empty for nothing
 * @param outcome              what came of it
 * @param outcomeReason        why nothing changed; null where something did
 * @param payment              the only payment that it is about; null for none or several
 * @param decision             of a person; null for none
 * @param importedAt           when the message came
 */
public record BankMessageLine(
        long message,
        int line,
        BankMessage.Kind kind,
        Level level,
        @Nullable BankEffect effect,
        @Nullable String code,
        @Nullable String reason,
        @Nullable String account,
        @Nullable String originalMessageId,
        @Nullable String paymentInformationId,
        @Nullable String endToEndId,
        @Nullable String bankReference,
        @Nullable Money amount,
        @Nullable Integer payments,
        @Nullable LocalDate happenedOn,
        String text,
        AnswerOutcome outcome,
        @Nullable AnswerReason outcomeReason,
        @Nullable Payment payment,
        @Nullable Decision decision,
        Instant importedAt) {

    /** Whom a line is about. */
    public enum Level {
        /** A file of ours. */
        FILE,
        /** A group of a file. */
        BATCH,
        /** One payment. */
        PAYMENT
    }

    /** A payment with its journal. */
    public record Payment(long journal, int line, String endToEndId, String vendorAccount, String vendorName) {}

    /** Who decided about an exception, when and why. */
    public record Decision(String by, Instant at, String reason) {}
}
