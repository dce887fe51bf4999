package org.creditback.domain.reimbursement;

/** What the test of a rule came to. */
public enum Verdict {
    /** The rule lets the customer be reimbursed. */
    PASSED,
    /** The rule declines the customer. */
    FAILED,
    /** Its facts are missing, so it gives no reason (SE-21). */
    UNTESTED
}
