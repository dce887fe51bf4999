package org.creditback.domain.payables;

/** Why a vendor invoice may not be paid yet (rules.md 15), and who may let go of it. */
public enum HoldReason {
    /** The vendor's hold is Payment; ends with it. */
    VENDOR_PAYMENT_HOLD(HoldRelease.CAUSE),
    /** The method needs a bank account and the vendor has none that is approved. */
    NO_BANK_DETAILS(HoldRelease.CAUSE),
    /** Check digits, length or structure of the payee's IBAN are wrong, or SEPA lacks one. */
    IBAN_INVALID(HoldRelease.CAUSE),
    /** Town or country of the payee are missing where the method sends an address. */
    ADDRESS_INCOMPLETE(HoldRelease.CAUSE),
    /** The payee's account changed less than the days of the method ago. */
    BANK_RECENTLY_CHANGED(HoldRelease.CAUSE),
    /** The payee's bank says that name and account do not match. */
    VOP_NO_MATCH(HoldRelease.ANOTHER_PERSON),
    /** The payee matches a sanctions list. */
    SANCTIONS_HIT(HoldRelease.TWO_PERSONS),
    /** The same was perhaps paid already. */
    DUPLICATE_SUSPECT(HoldRelease.PERSON),
    /** The payment is above a limit. */
    LIMIT_EXCEEDED(HoldRelease.CAUSE),
    /** The bank rejected or returned the payment; a person has done what its reason asks for. */
    RETURNED(HoldRelease.PERSON),
    /** The payee died. */
    DECEASED(HoldRelease.ANOTHER_PERSON),
    /** Garnishment, insolvency or court order. */
    LEGAL_FREEZE(HoldRelease.ANOTHER_PERSON),
    /** A person stopped it. */
    MANUAL(HoldRelease.PERSON);

    private final HoldRelease release;

    HoldReason(HoldRelease release) {
        this.release = release;
    }

    /** Who ends it. */
    public HoldRelease release() {
        return release;
    }

    /** True for what people put on an invoice; the others are found by the program or said by a bank. */
    public boolean isPutByPeople() {
        return switch (this) {
            case SANCTIONS_HIT, DUPLICATE_SUSPECT, DECEASED, LEGAL_FREEZE, MANUAL -> true;
            default -> false;
        };
    }

    /** True where a hold may have an end date. Also: constraint frozen_without_end. */
    public boolean mayEndByItself() {
        return this == DUPLICATE_SUSPECT || this == LEGAL_FREEZE || this == MANUAL;
    }
}
