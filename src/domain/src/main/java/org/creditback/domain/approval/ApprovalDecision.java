package org.creditback.domain.approval;

/** What a person says to a proposal. */
public enum ApprovalDecision {
    APPROVE,
    REJECT
}
