package org.creditback.payables;

import java.time.LocalDate;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An open invoice as a proposal sees it: paid by one of its lines, or left out with a reason (PM-13).
 *
 * @param id            its place in the list
 * @param invoiceNumber the reimbursement number
 * @param open          what is paid, or would be
 * @param line          number of the payment line; null where it is left out
 * @param reason        null where it is paid; else a code of {@code LeftOutReason} or {@code HoldReason}
 * @param inJournal     for ALREADY_IN_JOURNAL: which
 */
public record ProposedInvoice(
        long id,
        String invoiceNumber,
        String vendorAccount,
        Money open,
        LocalDate dueDate,
        LocalDate paymentDate,
        @Nullable String method,
        @Nullable Integer line,
        @Nullable String reason,
        @Nullable Long inJournal) {}
