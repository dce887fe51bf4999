package org.creditback.reimbursement;

/** What became of a time at which a schedule was due. */
public enum OccurrenceState {
    /** Due; another run is active, or the server has not come to it yet. */
    WAITING,
    /** It has a run. */
    STARTED,
    /** The server was not there, and a later time was due when it came back. */
    MISSED,
    /** Another run was active longer than the window. */
    NOT_NEEDED,
    /** Refused: the reason says why. */
    NOT_STARTED
}
