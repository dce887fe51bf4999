package org.creditback.payables;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A payment that a clerk makes by hand: marked invoices of one vendor and currency (PM-17).
 *
 * @param method      null: that of the invoices, else of the vendor
 * @param paymentDate null: today
 * @param parts       at least one; an invoice once
 */
public record NewPayment(
        String vendorAccount,
        @Nullable String method,
        @Nullable LocalDate paymentDate,
        List<Part> parts) {

    /** The most invoices of one payment by hand. */
    public static final int MOST_PARTS = 200;

    public NewPayment {
        parts = List.copyOf(parts);
    }

    /**
     * A marked invoice.
     *
     * @param invoice its number
     * @param amount  in plain digits; null: all that is open (PM-21)
     */
    public record Part(String invoice, @Nullable String amount) {}
}
