package org.creditback.payables;

/** Whether payment journals wait for a second person. */
public enum PaymentApproval {
    /** Every journal is approved by another person than its author. */
    ALWAYS,
    /** No journal is. */
    NONE
}
