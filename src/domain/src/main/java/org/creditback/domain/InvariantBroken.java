package org.creditback.domain;

import org.jspecify.annotations.Nullable;

/** A promise of the program is broken: nothing of it may be kept. */
public class InvariantBroken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvariantBroken(String message) {
        this(message, null);
    }

    public InvariantBroken(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
