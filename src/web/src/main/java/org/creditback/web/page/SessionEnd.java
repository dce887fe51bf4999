package org.creditback.web.page;

/** Why a session is over before its person logged out; the log-in page says it. */
enum SessionEnd {
    /** Nobody did anything for too long. */
    IDLE,
    /** It lasted a working day and more. */
    TOO_LONG,
    /** Roles, legal entities, access or password changed, or an administrator ended it. */
    CHANGED
}
