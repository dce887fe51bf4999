package org.creditback.reimbursement;

/** Whether a schedule starts runs. */
public enum ScheduleState {
    /** It starts a run whenever it is due. */
    ENABLED,
    /** A person switched it off. */
    DISABLED,
    /** Its author may not do any more what it does: it starts nothing until somebody who may enables it. */
    SUSPENDED,
    /** Gone from the lists; kept for the runs it started. */
    DELETED
}
