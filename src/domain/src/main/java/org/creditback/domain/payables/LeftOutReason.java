package org.creditback.domain.payables;

/** Why a proposal leaves an open invoice out, besides the holds of {@link HoldReason}; a reason is never missing (PM-13). */
public enum LeftOutReason {
    /** A live payment line has it already (PM-14). */
    ALREADY_IN_JOURNAL,
    /** Neither invoice nor vendor has a method of payment that exists. */
    NO_METHOD,
    /** The method does not pay in its currency. */
    CURRENCY_NOT_ALLOWED,
    /** The method asks for a verified payee, and nobody has said whose account it is (PC-6). */
    VOP_MISSING,
    /** The method writes a bank file, and there is no account of ours to pay from. */
    NO_COMPANY_BANK_ACCOUNT,
    /** What comes before it uses up the amount that the proposal may pay. */
    ABOVE_AMOUNT_LIMIT
}
