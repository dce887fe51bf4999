package org.creditback.domain;

/** Somebody asked for something that the rules forbid; the caller's transaction is rolled back. */
public abstract class RuleViolation extends RuntimeException {

    protected RuleViolation(String message) {
        super(message);
    }

    /** The stable code in capitals, by which pages and resources find their text. */
    public abstract String code();
}
