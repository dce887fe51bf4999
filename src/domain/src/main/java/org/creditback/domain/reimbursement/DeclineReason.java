package org.creditback.domain.reimbursement;

/** Why a customer is not reimbursed in a run, in order of precedence (rules.md section 14). */
public enum DeclineReason {
    /** Selected in another run that is submitted, approved, posting or stopped; wait for it. */
    IN_OTHER_RUN,
    /** Open items or vendor account differ from the frozen candidate; run again. */
    CHANGED_SINCE_SELECTION,
    /** A transaction is marked for settlement in an unposted journal; post or delete that journal. */
    PENDING_SETTLEMENT,
    /** The customer's hold is All. */
    CUSTOMER_ON_HOLD,
    /** Garnishment, insolvency or court order. */
    LEGAL_FREEZE,
    /** The customer is marked deceased. */
    DECEASED,
    /** At least one credit is disputed. */
    DISPUTED,
    /** All open credits are dated after the cut-off date. */
    CREDIT_AFTER_CUTOFF,
    /** The customer owes something (EXCLUDE), or owes in a currency that cannot be netted (NET). */
    OPEN_DEBIT,
    /** NET: nothing is left after netting. */
    NO_NET_CREDIT,
    /** RUN_DATE: a currency of the credits has no rate on or before the posting date. */
    NO_EXCHANGE_RATE,
    /** The customer total is lower than the minimum reimbursement. */
    BELOW_MINIMUM,
    /** The customer total is higher than the maximum. */
    ABOVE_MAXIMUM,
    /** The linked vendor does not exist or is closed. */
    VENDOR_NOT_FOUND,
    /** The vendor's hold is Invoice or All. */
    VENDOR_ON_HOLD,
    /** No vendor account, and no one-time template or sequence. */
    NO_VENDOR_TEMPLATE,
    /** No AP summary account for the payee. */
    NO_POSTING_PROFILE,
    /** A required dimension is missing, or a value is closed on the posting date. */
    DIMENSION_INVALID,
    /** A person ended the stopped run before this customer was posted. */
    RUN_ENDED
}
