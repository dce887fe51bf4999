package org.creditback.reimbursement;

/** Whose balances a posting profile is about. */
public enum ProfileSide {
    /** What customers owe and have to get. */
    CUSTOMER,
    /** What vendors have to get. */
    VENDOR
}
