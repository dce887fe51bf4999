package org.creditback.domain.approval;

/** Why a person may not decide on a proposal. */
public enum Involvement {
    /** Prepared it: froze it, took something out of it, made the schedule it came from, or asked for its approval. */
    PREPARED,
    /** Entered or changed bank details of somebody whom it pays. */
    CHANGED_BANK_DETAILS
}
