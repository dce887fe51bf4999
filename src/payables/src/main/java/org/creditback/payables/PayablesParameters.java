package org.creditback.payables;

import org.jspecify.annotations.Nullable;

/**
 * Accounts payable parameters of a legal entity (SU-5).
 *
 * @param oneTimeVendorTemplate null: none, and customers without a vendor account are declined (VE-7)
 * @param paymentApproval       ALWAYS where nobody says otherwise
 * @param version               of the stored record: travels with the form
 */
public record PayablesParameters(
        @Nullable OneTimeTemplate oneTimeVendorTemplate, PaymentApproval paymentApproval, int version) {}
