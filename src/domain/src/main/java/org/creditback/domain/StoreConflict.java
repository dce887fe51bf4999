package org.creditback.domain;

/** Somebody else was first; the same request may succeed when it is tried again. */
public class StoreConflict extends RuntimeException {

    public StoreConflict(String message) {
        super(message);
    }

    public StoreConflict(String message, Throwable cause) {
        super(message, cause);
    }
}
