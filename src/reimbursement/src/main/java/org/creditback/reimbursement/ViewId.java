package org.creditback.reimbursement;

import java.io.Serializable;

/** Identifies a saved view. */
public record ViewId(long value) implements Serializable {

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
