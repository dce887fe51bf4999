package org.creditback.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.creditback.payables.InvoiceDetail;
import org.creditback.payables.InvoiceLine;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Vendor invoices as the interface shows them. */
final class VendorInvoiceJson {

    private VendorInvoiceJson() {}

    /** One of a list. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LineJson(
            String invoiceNumber,
            String state,
            String vendorAccount,
            String vendorName,
            LocalDate postingDate,
            LocalDate dueDate,
            String currency,
            Money amount,
            Money open,
            @Nullable String method,
            List<String> holds,
            @Nullable Long inJournal,
            String voucher,
            @Nullable Long run) {

        static LineJson of(InvoiceLine line) {
            return new LineJson(
                    line.number(),
                    line.state().name(),
                    line.vendor(),
                    line.vendorName(),
                    line.postingDate(),
                    line.dueDate(),
                    line.amount().getCurrencyUnit().getCode(),
                    line.amount(),
                    line.open(),
                    line.method(),
                    line.holds(),
                    line.journal(),
                    line.voucher(),
                    line.runId());
        }
    }

    /** One with all that happened to it. */
    record DetailJson(
            LineJson invoice,
            List<HoldJson> holds,
            List<EventJson> holdEvents,
            List<PaymentJson> payments,
            List<SettlementJson> settlements) {

        static DetailJson of(InvoiceDetail detail) {
            return new DetailJson(
                    LineJson.of(detail.line()),
                    detail.holds().stream().map(HoldJson::of).toList(),
                    detail.events().stream()
                            .map(event -> new EventJson(
                                    event.reason().name(), event.event(), event.actor(), event.at(), event.text()))
                            .toList(),
                    detail.payments().stream().map(PaymentJson::of).toList(),
                    detail.settlements().stream()
                            .map(settled -> new SettlementJson(
                                    settled.kind(), settled.amount(), settled.settledOn(), settled.voucher()))
                            .toList());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HoldJson(
            String reason,
            boolean inForce,
            String releasedByWhom,
            String author,
            Instant createdAt,
            @Nullable String text,
            @Nullable LocalDate endsOn,
            @Nullable String agreedBy,
            @Nullable String releasedBy,
            @Nullable Instant releasedAt,
            @Nullable String releaseText) {

        static HoldJson of(InvoiceDetail.Hold hold) {
            return new HoldJson(
                    hold.reason().name(),
                    hold.inForce(),
                    hold.reason().release().name(),
                    hold.author(),
                    hold.createdAt(),
                    hold.text(),
                    hold.endsOn(),
                    hold.agreedBy(),
                    hold.releasedBy(),
                    hold.releasedAt(),
                    hold.releaseText());
        }
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EventJson(
            String reason,
            String event,
            String actor,
            Instant at,
            @Nullable String text) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PaymentJson(
            long journal,
            int line,
            String state,
            @Nullable String stateReason,
            Money amount,
            String method,
            LocalDate paymentDate,
            String endToEndId,
            @Nullable Long bankFile,
            boolean live) {

        static PaymentJson of(InvoiceDetail.Payment payment) {
            return new PaymentJson(
                    payment.journal(),
                    payment.line(),
                    payment.state().name(),
                    payment.stateReason(),
                    payment.amount(),
                    payment.method(),
                    payment.paymentDate(),
                    payment.endToEndId(),
                    payment.file(),
                    payment.live());
        }
    }

    record SettlementJson(String kind, Money amount, LocalDate settledOn, String voucher) {}
}
