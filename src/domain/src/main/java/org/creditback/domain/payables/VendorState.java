package org.creditback.domain.payables;

/** Life of a vendor account. */
public enum VendorState {
    ACTIVE,
    /** A person closed it: declined VENDOR_NOT_FOUND (VE-8). */
    CLOSED,
    /** A one-time vendor out of use; a new reimbursement makes it active again (VE-8). */
    ARCHIVED
}
