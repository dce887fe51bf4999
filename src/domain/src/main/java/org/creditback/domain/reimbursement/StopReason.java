package org.creditback.domain.reimbursement;

/** Why a run is STOPPED. */
public enum StopReason {
    OPERATOR,
    CRASH,
    OUTAGE,
    TOO_MANY_FAILURES
}
