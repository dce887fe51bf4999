package org.creditback.domain.approval;

/** Whether another person must approve a run before it posts (SU-11). */
public enum ApprovalPolicy {
    /** OK posts at once. */
    NONE,
    /** Where a customer's total or the run's total is above its limit. */
    ABOVE_LIMIT,
    /** Each run that reimburses somebody. */
    ALWAYS
}
