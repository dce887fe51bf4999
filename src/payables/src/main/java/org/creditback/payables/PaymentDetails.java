package org.creditback.payables;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.payables.PaymentState;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A payment with all that is known of it.
 *
 * @param payment    itself
 * @param invoices   what it pays, in the order in which it was booked
 * @param events     every state that it had, the first one first
 * @param reissueOf  end-to-end id of the payment that it makes again; null for none
 * @param reissuedAs end-to-end id of the payment that makes it again; null for none
 */
public record PaymentDetails(
        MonitoredPayment payment,
        List<PaidInvoice> invoices,
        List<Event> events,
        @Nullable String reissueOf,
        @Nullable String reissuedAs) {

    public PaymentDetails {
        invoices = List.copyOf(invoices);
        events = List.copyOf(events);
    }

    /**
     * The part of an invoice that it pays.
     *
     * @param number the reimbursement number
     * @param paid   the part
     * @param amount the whole invoice
     * @param open   what is open of the invoice now
     * @param run    that posted it; null for none
     */
    public record PaidInvoice(
            String number,
            Money paid,
            Money amount,
            Money open,
            LocalDate dueDate,
            @Nullable Long run) {}

    /**
     * A change of its state.
     *
     * @param from null for the first one
     */
    public record Event(
            Instant at,
            String actor,
            @Nullable PaymentState from,
            PaymentState to,
            @Nullable String reason) {}
}
