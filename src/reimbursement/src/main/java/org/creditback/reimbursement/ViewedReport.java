package org.creditback.reimbursement;

/** The reports whose conditions can be saved. */
public enum ViewedReport {
    /** What was reimbursed (RE-2). */
    REIMBURSEMENT_REPORT
}
