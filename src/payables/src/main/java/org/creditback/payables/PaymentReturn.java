package org.creditback.payables;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.payables.BankEffect;
import org.creditback.domain.payables.ReturnAction;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A payment that the bank rejected or returned.
 *
 * @param id            of the payment line
 * @param effect        REJECTED or RETURNED
 * @param endToEndId    of the payment
 * @param journal       of the payment
 * @param lineNo        in the journal
 * @param vendorAccount who was to be paid
 * @param vendorName    their name
 * @param amount        of the payment
 * @param charges       that the bank kept, zero for none
 * @param method        of the payment
 * @param invoices      numbers, the first hundred
 * @param happenedOn    the bank's day
 * @param days          since then
 * @param reason        the bank's code; null for none
 * @param action        what it asks for
 * @param holds         on the invoices that are not released
 * @param voucher       of the rejection or return; null where the payment was not posted
 * @param message       that told it
 * @param reissuedBy    end-to-end id of the payment that was issued again; null for none
 * @param task          null where nobody need do anything
 */
public record PaymentReturn(
        long id,
        BankEffect effect,
        String endToEndId,
        long journal,
        int lineNo,
        String vendorAccount,
        String vendorName,
        Money amount,
        Money charges,
        String method,
        List<String> invoices,
        LocalDate happenedOn,
        int days,
        @Nullable String reason,
        ReturnAction action,
        List<String> holds,
        @Nullable String voucher,
        long message,
        @Nullable String reissuedBy,
        @Nullable Task task) {

    /**
     * What somebody has to do.
     *
     * @param role   whose it is
     * @param dueOn  until when
     * @param doneBy null while it is open
     * @param doneAt null while it is open
     * @param note   what was done; null while it is open
     */
    public record Task(
            String role,
            LocalDate dueOn,
            @Nullable String doneBy,
            @Nullable Instant doneAt,
            @Nullable String note) {}
}
