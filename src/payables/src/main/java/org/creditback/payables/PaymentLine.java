package org.creditback.payables;

import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.payables.PaymentState;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A payment of a journal (PM-20).
 *
 * @param lineNo         its place in the journal
 * @param payeeAccount   masked; null where the method needs none
 * @param companyAccount of ours; null where the method needs none
 * @param endToEndId     identifies the payment for ever (BF-2)
 * @param invoices       numbers of the invoices that it pays
 * @param stateReason    of the last change; null for none
 * @param voucher        number of its payment voucher; null before it is posted
 * @param bankFile       the file it is in; null for none
 */
public record PaymentLine(
        int lineNo,
        String vendorAccount,
        String vendorName,
        Money amount,
        String method,
        @Nullable String payeeAccount,
        @Nullable String companyAccount,
        LocalDate paymentDate,
        String endToEndId,
        String text,
        List<String> invoices,
        PaymentState state,
        @Nullable String stateReason,
        @Nullable String voucher,
        @Nullable Long bankFile) {

    public PaymentLine {
        invoices = List.copyOf(invoices);
    }
}
