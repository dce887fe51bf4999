package org.creditback.domain.payables;

/** Why a vendor invoice may not be paid yet. */
public enum HoldReason {
    /** The vendor's hold is Payment; ends with it. */
    VENDOR_PAYMENT_HOLD,
    /** The method needs a bank account and the vendor has none that is approved. */
    NO_BANK_DETAILS
}
