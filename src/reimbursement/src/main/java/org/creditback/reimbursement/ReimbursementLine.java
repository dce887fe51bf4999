package org.creditback.reimbursement;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A posted reimbursement, as the report shows it (RE-3).
 *
 * @param run              its run
 * @param ordinal          within the run: with the run its place in the report
 * @param number           reimbursement number, which is the vendor invoice number
 * @param voucher          voucher number
 * @param postingDate      of the run
 * @param customerAccount  who had the credit
 * @param customerName     as of today
 * @param amount           transaction currency
 * @param accountingAmount accounting currency
 * @param dimensions       of the AP line, canonical text
 * @param classification   billing classification; empty for none
 * @param vendorAccount    who is paid
 * @param vendorName       as of today
 * @param oneTimeVendor    created for the customer
 * @param dueDate          of the vendor invoice
 * @param methodOfPayment  of the vendor invoice; empty for none
 * @param holds            codes of the active holds
 * @param state            POSTED, or how far its payment has come, or REVERSED
 * @param reversal         voucher of the reversal; null where it was not reversed
 */
public record ReimbursementLine(
        RunId run,
        int ordinal,
        String number,
        String voucher,
        LocalDate postingDate,
        String customerAccount,
        String customerName,
        Money amount,
        Money accountingAmount,
        String dimensions,
        String classification,
        String vendorAccount,
        String vendorName,
        boolean oneTimeVendor,
        LocalDate dueDate,
        String methodOfPayment,
        List<String> holds,
        String state,
        @Nullable String reversal) {

    /**
     * A place in the report, which rows that come later do not move.
     *
     * @param run     of the reimbursement
     * @param ordinal within the run
     */
    public record Place(RunId run, int ordinal) {

        /** Before the first. */
        public static final Place START = new Place(new RunId(0), 0);
    }

    /** Where it stands. */
    public Place place() {
        return new Place(run, ordinal);
    }
}
