package org.creditback.domain;

import org.jspecify.annotations.Nullable;

/** Somebody else was first: a lock, a serialization failure or a stale version. Trying again with the same identities is safe. */
public class StoreConflict extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreConflict(String message) {
        this(message, null);
    }

    public StoreConflict(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
