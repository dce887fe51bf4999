package org.creditback.domain;

/** A promise of the program is broken; nothing of the caller's transaction may stay. */
public class InvariantBroken extends RuntimeException {

    public InvariantBroken(String message) {
        super(message);
    }
}
