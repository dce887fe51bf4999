package org.creditback.reimbursement;

/**
 * Something an approver looks at twice; it blocks nothing.
 *
 * @param code  stable; a warning of candidates, or one of the constants
 * @param count customers or vendors it is about; 0 where it is about the run
 */
public record RiskFlag(String code, int count) {

    /** Customers whose total is above the approval limit. */
    public static final String ABOVE_CUSTOMER_LIMIT = "ABOVE_CUSTOMER_LIMIT";

    /** The total of the run is above the approval limit. */
    public static final String ABOVE_RUN_LIMIT = "ABOVE_RUN_LIMIT";

    /** Vendors with a changed bank account that waits for its approval. */
    public static final String BANK_ACCOUNT_WAITS = "BANK_ACCOUNT_WAITS";

    /** Vendors whose bank account was entered or changed in the last days. */
    public static final String BANK_ACCOUNT_NEW = "BANK_ACCOUNT_NEW";

    /** The posting date is a Saturday or Sunday. */
    public static final String WEEKEND = "WEEKEND";
}
