package org.creditback.domain.payables;

/** Why a vendor invoice may not be paid yet (rules.md 15). */
public enum HoldReason {
    /** The vendor's hold is Payment; ends with it. */
    VENDOR_PAYMENT_HOLD,
    /** The method needs a bank account and the vendor has none that is approved. */
    NO_BANK_DETAILS,
    /** Check digits, length or structure of the payee's IBAN are wrong, or SEPA lacks one. */
    IBAN_INVALID,
    /** Town or country of the payee are missing where the method sends an address. */
    ADDRESS_INCOMPLETE,
    /** The payee's account changed less than the days of the method ago. */
    BANK_RECENTLY_CHANGED,
    /** The payee's bank says that name and account do not match. */
    VOP_NO_MATCH,
    /** The payee matches a sanctions list. */
    SANCTIONS_HIT,
    /** The same was perhaps paid already. */
    DUPLICATE_SUSPECT,
    /** The payment is above a limit. */
    LIMIT_EXCEEDED,
    /** The bank rejected or returned the payment. */
    RETURNED,
    /** The payee died. */
    DECEASED,
    /** Garnishment, insolvency or court order. */
    LEGAL_FREEZE,
    /** A person stopped it. */
    MANUAL
}
