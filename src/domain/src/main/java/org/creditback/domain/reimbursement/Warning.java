package org.creditback.domain.reimbursement;

/** Something worth seeing on a selected candidate; never blocks. */
public enum Warning {
    /** GROSS: the customer still owes. */
    OPEN_DEBIT_REMAINS,
    /** The customer has a hold other than All. */
    CUSTOMER_HOLD_OTHER,
    /** The vendor's payments are held: the invoice is posted and not payable. */
    VENDOR_PAYMENT_HOLD,
    /** The vendor is linked to several customers. */
    VENDOR_SHARED,
    /** The payee is a one-time vendor, new or not. */
    ONE_TIME_VENDOR,
    /** A reimbursement is below the minimum although the customer total is not. */
    SMALL_SPLIT
}
