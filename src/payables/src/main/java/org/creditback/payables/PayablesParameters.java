package org.creditback.payables;

import org.jspecify.annotations.Nullable;

/**
 * Accounts payable parameters of a legal entity (SU-5).
 *
 * @param oneTimeVendorTemplate null: none, and customers without a vendor account are declined (VE-7)
 * @param paymentApproval       ALWAYS where nobody says otherwise
 * @param oneTimeVendorArchiveMonths months without anything happening after which a one-time vendor without balance is archived (VE-13); 1
 *     to {@value #LONGEST_ARCHIVE_MONTHS}
 * @param bankChangeCoolOffDays  working days that a bank account waits after its approval where it replaces another one (PC-4); 0 to
 *     {@value #LONGEST_COOL_OFF_DAYS}
 * @param version               of the stored record: travels with the form
 */
public record PayablesParameters(
        @Nullable OneTimeTemplate oneTimeVendorTemplate,
        PaymentApproval paymentApproval,
        int oneTimeVendorArchiveMonths,
        int bankChangeCoolOffDays,
        int version) {

    /** What a legal entity has that does not say otherwise. */
    public static final int USUAL_ARCHIVE_MONTHS = 12;

    /** Ten years: as long as vouchers are kept. */
    public static final int LONGEST_ARCHIVE_MONTHS = 120;

    /** What a legal entity has that does not say otherwise. */
    public static final int USUAL_COOL_OFF_DAYS = 5;

    /** Twelve weeks. */
    public static final int LONGEST_COOL_OFF_DAYS = 60;
}
