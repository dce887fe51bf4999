package org.creditback.reimbursement;

/** Where in the chain two amounts are compared. */
public enum ChainLink {
    /** What the documents brought in: reimbursed here, settled otherwise or still open. */
    DOCUMENTS,
    /** Credits settled and the reimbursement on the customer account. */
    CREDITS,
    /** The reimbursement and what its voucher owes the vendor. */
    VOUCHER,
    /** The reimbursement and its vendor invoice. */
    INVOICE,
    /** In accounting currency: credits as booked with the exchange difference, and the reimbursement. */
    BOOKED,
    /** In accounting currency: the reimbursement and what its voucher owes the vendor. */
    VOUCHER_ACCOUNTING,
    /** In accounting currency: the reimbursement and its vendor invoice. */
    INVOICE_ACCOUNTING,
    /** The vendor invoice: paid or closed, and open. */
    SETTLED,
    /** In accounting currency: the vendor invoice as booked, paid or closed, and open. */
    SETTLED_ACCOUNTING
}
