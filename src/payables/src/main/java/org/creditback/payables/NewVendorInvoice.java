package org.creditback.payables;

import java.time.LocalDate;
import org.creditback.domain.ledger.LedgerDimension;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An open vendor transaction to be created (PO-5).
 *
 * @param ordinal          of the reimbursement in its run
 * @param vendorAccount    who is owed
 * @param invoiceNumber    the reimbursement number
 * @param postingDate      of the run
 * @param dueDate          from the terms of payment, counted from the posting date
 * @param amount           positive, transaction currency
 * @param accountingAmount accounting currency
 * @param target           AP summary account and dimensions
 * @param methodOfPayment  of the vendor
 * @param text             booking text
 * @param approvedBy       who pressed OK (SU-16)
 * @param voucherId        of its voucher
 * @param lacksBankAccount gives the hold NO_BANK_DETAILS (VE-11)
 * @param paymentHeld      gives the hold VENDOR_PAYMENT_HOLD (VE-9)
 * @param paymentHeldUntil the first day without that hold; null: no end
 * @param reactivate       the vendor is archived (VE-8)
 */
public record NewVendorInvoice(
        int ordinal,
        String vendorAccount,
        String invoiceNumber,
        LocalDate postingDate,
        LocalDate dueDate,
        Money amount,
        Money accountingAmount,
        LedgerDimension target,
        @Nullable String methodOfPayment,
        String text,
        String approvedBy,
        long voucherId,
        boolean lacksBankAccount,
        boolean paymentHeld,
        @Nullable LocalDate paymentHeldUntil,
        boolean reactivate) {}
