package org.creditback.domain.payables;

/** What a rejected or returned payment asks for (payments.md section 7). */
public enum ReturnAction {
    /** The payee's bank account becomes invalid; hold RETURNED until another one is approved. */
    NEW_BANK_DATA,
    /** Hold RETURNED until the address is completed. */
    ADDRESS,
    /** Hold RETURNED; somebody asks the customer by a date. */
    CONTACT_CUSTOMER,
    /** Hold RETURNED; somebody asks the bank by a date. */
    CONTACT_BANK,
    /** Hold RETURNED until another method of payment is chosen. */
    METHOD_CHANGE,
    /** Hold DUPLICATE_SUSPECT, released by a person with a reason. */
    DUPLICATE_CHECK,
    /** The customer is marked deceased; hold DECEASED, a task for the legal role. */
    DECEASED,
    /** Hold LEGAL_FREEZE, a task for the legal role. */
    LEGAL,
    /** No hold: it was expected. */
    NONE,
    /** A reason that nobody has met yet: list Exceptions, a person decides. */
    MANUAL
}
