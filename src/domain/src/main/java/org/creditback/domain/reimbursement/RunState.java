package org.creditback.domain.reimbursement;

import java.util.EnumSet;
import java.util.Set;

/** State of a run (rules.md section 16). */
public enum RunState {
    REQUESTED,
    SELECTING,
    FROZEN,
    SUBMITTED,
    APPROVED,
    REJECTED,
    POSTING,
    STOPPED,
    DONE,
    DONE_WITH_DECLINES,
    UNPROVEN,
    CANCELED;

    private static final Set<RunState> RESERVING = EnumSet.of(SUBMITTED, APPROVED, POSTING, STOPPED);
    private static final Set<RunState> OVER = EnumSet.of(REJECTED, DONE, DONE_WITH_DECLINES, CANCELED);
    private static final Set<RunState> CANCELABLE = EnumSet.of(REQUESTED, FROZEN, SUBMITTED, APPROVED);

    /** True where its selected customers are declined IN_OTHER_RUN elsewhere (SE-23). */
    public boolean isReserving() {
        return RESERVING.contains(this);
    }

    /** True where nothing more can happen to it. */
    public boolean isOver() {
        return OVER.contains(this);
    }

    public boolean isCancelable() {
        return CANCELABLE.contains(this);
    }
}
