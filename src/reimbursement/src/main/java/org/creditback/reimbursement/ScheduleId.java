package org.creditback.reimbursement;

import java.io.Serializable;

/** Identifies a schedule. */
public record ScheduleId(long value) implements Serializable {

    @Override
    public String toString() {
        return String.valueOf(value);
    }
}
