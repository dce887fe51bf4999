package org.creditback.reimbursement;

/**
 * The identity of a run.
 *
 * @param value positive
 */
public record RunId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
