package org.creditback.reimbursement;

/** How far a run goes by itself. */
public enum RunAction {
    /** Stops at FROZEN: the preview (DI-9). */
    PREVIEW,
    /** Goes on to posting (DI-10). */
    POST
}
