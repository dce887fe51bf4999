package org.creditback.domain.payables;

/** What came of a line of a bank's message. */
public enum AnswerOutcome {
    /** It changed payments. */
    APPLIED,
    /** It was known already, or changes no payment. */
    NO_EFFECT,
    /** It waits for a person: nothing was changed (BA-1). */
    EXCEPTION,
    /** A person put it aside with a reason; nothing was changed. */
    CLOSED
}
