package org.creditback.payables;

import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.payables.InvoiceState;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A vendor transaction in a list; amounts positive, what is owed to the vendor.
 *
 * @param vendor     vendor account
 * @param vendorName as written
 * @param oneTime    true for a vendor that was made for one customer
 * @param number     the reimbursement number
 * @param accounting as booked
 * @param open       what is not paid yet
 * @param method     of payment; null for none
 * @param holds      codes of the active holds
 * @param voucher    its voucher
 * @param runId      the run that posted it; null for none
 * @param state      where it stands
 * @param journal    the payment journal that has it; null for none
 */
public record InvoiceLine(
        String vendor,
        String vendorName,
        boolean oneTime,
        String number,
        LocalDate postingDate,
        LocalDate dueDate,
        Money amount,
        Money accounting,
        Money open,
        @Nullable String method,
        List<String> holds,
        String text,
        String voucher,
        @Nullable Long runId,
        InvoiceState state,
        @Nullable Long journal) {}
