package org.creditback.payables;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.payables.HoldReason;
import org.creditback.domain.payables.PaymentState;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A vendor invoice with all that happened to it.
 *
 * @param line        as a list shows it
 * @param approvedBy  who pressed OK, or approved the run
 * @param settlements what closed it, in the order of their booking
 * @param payments    every payment that had it, the latest last
 * @param holds       one of each reason that there ever was, in the order of their codes
 * @param events      what people and bank did with its holds, in order; empty for holds of the posted run only
 */
public record InvoiceDetail(
        InvoiceLine line,
        String approvedBy,
        List<Settlement> settlements,
        List<Payment> payments,
        List<Hold> holds,
        List<HoldEvent> events) {

    /**
     * What closed a part of it, or opened it again.
     *
     * @param kind    PAYMENT, RETURN or REVERSAL
     * @param amount  positive: less is open
     * @param voucher its number
     */
    public record Settlement(String kind, Money amount, LocalDate settledOn, String voucher) {}

    /**
     * A payment that has it, or had it.
     *
     * @param amount of the invoice that it pays
     * @param file   null while it is on none
     * @param live   false where it ended
     */
    public record Payment(
            long journal,
            int line,
            PaymentState state,
            @Nullable String stateReason,
            Money amount,
            String method,
            LocalDate paymentDate,
            String endToEndId,
            @Nullable Long file,
            boolean live) {}

    /**
     * A hold as it stands.
     *
     * @param author     who put it
     * @param text       why, as typed; null where the program put it
     * @param endsOn     the first day without it; null for none
     * @param agreedBy   the first of two who release it; null for none
     * @param releasedBy null while nobody did
     * @param inForce    false where it was released, its end has come or its cause is gone
     */
    public record Hold(
            HoldReason reason,
            String author,
            Instant createdAt,
            @Nullable String text,
            @Nullable LocalDate endsOn,
            @Nullable String agreedBy,
            @Nullable String releasedBy,
            @Nullable Instant releasedAt,
            @Nullable String releaseText,
            boolean inForce) {}

    /**
     * Something that was done with a hold.
     *
     * @param event PUT, AGREED or RELEASED
     * @param text  why, as typed; null where the program did it
     */
    public record HoldEvent(
            HoldReason reason,
            String event,
            String actor,
            Instant at,
            @Nullable String text) {}
}
