package org.creditback.domain;

/** Why an action is not done. The names are stable; each has a text in every language. */
public enum RefusalReason {
    /** Something that posting needs is missing in the set-up (SU-14). */
    SETUP_INCOMPLETE,
    /** The posting date does not lie in a period that is open for receivables, payables and ledger (DI-3, PO-16). */
    PERIOD_CLOSED,
    /** The cut-off date is later than the posting date (DI-2). */
    CUTOFF_AFTER_POSTING_DATE,
    /** The minimum reimbursement is negative (SU-1). */
    MINIMUM_NEGATIVE,
    /** Another run of the legal entity is selecting or posting (RI-2). */
    RUN_ALREADY_ACTIVE,
    /** The preview is older than its validity (SU-13). */
    RUN_EXPIRED,
    /** The request key came before with other content (DI-13). */
    REQUEST_KEY_REUSED,
    /** What is proposed differs from what the approver saw (AP-4). */
    PROPOSAL_CHANGED,
    /** Who decides prepared it, or changed bank details of a payee (AP-3). */
    SELF_APPROVAL,
    /** The caller's roles or legal entities do not allow it. */
    NOT_AUTHORIZED,
    /** Not possible in the present state. */
    WRONG_STATE,
    /** A run posts into the period: it cannot be closed now (PO-16). */
    PERIOD_IN_USE,
    /** A run of the legal entity is not proven: nothing is posted until it is (RI-7). */
    UNPROVEN_RUN_EXISTS,
    /** The last check of the legal entity's books found something: nothing is posted until a check finds them sound (reliability.md 7). */
    BOOKS_IN_QUESTION,
    /** What was asked for does not exist, or not for this caller. */
    NOT_FOUND,
    /** What should be made exists already. */
    ALREADY_EXISTS,
    /** Something rests on it, or it has another part already: it can neither change nor be taken. */
    TAKEN,
    /** A needed value is missing. */
    MISSING_VALUE,
    /** A value is not allowed where it stands. */
    BAD_VALUE,
    /** A column of a file is missing or unknown. */
    BAD_HEADER,
    /** A file is not CSV in UTF-8, or it is cut off. */
    UNREADABLE_FILE,
    /** A file is larger than the program takes. */
    FILE_TOO_LARGE,
    /** The old password is wrong. */
    WRONG_PASSWORD,
    /** The old password was wrong too often: it may be tried again later. */
    TOO_MANY_TRIES,
    /** The new password is the old one. */
    SAME_PASSWORD,
    /** Nobody changes the own roles, legal entities, access or password as an administrator: another one does. */
    OWN_ACCOUNT,
    /** Nobody would be left who administers. */
    LAST_ADMINISTRATOR,
    /** Somebody else changed the record meanwhile; the input is kept. */
    STALE_VERSION,
    /** Something depends on the record: it cannot be deleted. */
    IN_USE,
    /** More than the program keeps of the kind. */
    TOO_MANY,
    /** A file of this format would have more rows than the format is for. */
    TOO_MANY_ROWS,
    /** Too much of the kind is under way: it may be tried again later. */
    TOO_BUSY,
    /** Parts of a method of payment contradict each other (payments.md 5). */
    METHOD_CONTRADICTION,
    /** No payment is there, or none is selected. */
    NOTHING_TO_PAY,
    /** An invoice, or a payment of a vendor, may not be paid: a hold, or a reason to leave it out (PM-13). */
    NOT_PAYABLE,
    /** A bank would not take the file (payments.md 6). */
    BAD_BANK_FILE,
    /** No exchange rate is valid on the posting date (MO-3). */
    NO_EXCHANGE_RATE,
    /** The vendor invoice is in a payment journal: the payment comes first (RV-3). */
    REVERSAL_IN_PAYMENT,
    /** The vendor invoice is paid, in part or as a whole (RV-3). */
    REVERSAL_PAID,
    /** The vendor invoice was netted with other transactions of the vendor (RV-3). */
    REVERSAL_NETTED,
    /** A line of a bank's message cannot be applied; the reason says what forbids it (BA-1). */
    NOT_APPLICABLE,
    /** A feature that this version does not have yet is asked for. */
    NOT_AVAILABLE
}
