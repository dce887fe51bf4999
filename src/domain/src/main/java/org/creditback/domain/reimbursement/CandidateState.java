package org.creditback.domain.reimbursement;

/** State of a candidate; all but SELECTED are final. */
public enum CandidateState {
    SELECTED,
    REIMBURSED,
    DECLINED,
    PARKED,
    FAILED
}
