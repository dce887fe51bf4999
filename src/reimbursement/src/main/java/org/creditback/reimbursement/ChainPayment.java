package org.creditback.reimbursement;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A payment of the vendor invoice, in part or as a whole; also one that was rejected or came back.
 *
 * @param id         identifies the payment line
 * @param journal    the payment journal that it is in
 * @param lineNo     its place there
 * @param endToEndId as the bank was told
 * @param date       of the payment
 * @param amount     what it pays of this invoice
 * @param state      of the payment line
 * @param reason     of the last change of the state: what a person typed, or what the bank said; null for none
 * @param method     method of payment
 * @param file       identifies the bank file; null before there is one
 * @param messageId  of the bank file; null before there is one
 * @param voucher    of its posting; null before
 * @param bank       what the bank said of it, in the order of its days; only what changed its state
 */
public record ChainPayment(
        long id,
        long journal,
        int lineNo,
        String endToEndId,
        LocalDate date,
        Money amount,
        String state,
        @Nullable String reason,
        String method,
        @Nullable Long file,
        @Nullable String messageId,
        @Nullable String voucher,
        List<BankWord> bank) {

    /**
     * What the bank did with the payment.
     *
     * @param effect  ACCEPTED, REJECTED, BOOKED or RETURNED
     * @param on      the bank's day
     * @param reason  why it was rejected or came back; null for none
     * @param voucher of the booking; null for none
     * @param message identifies the bank's message
     * @param line    within the message
     */
    public record BankWord(
            String effect,
            LocalDate on,
            @Nullable String reason,
            @Nullable String voucher,
            long message,
            int line) {}
}
