package org.creditback.domain.ledger;

/** Where a voucher comes from. */
public enum VoucherKind {
    /** A credit of a customer becomes a vendor invoice (PO-2). */
    REIMBURSEMENT,
    /** Credits netted with debits before the rest is reimbursed (PO-11). */
    NETTING,
    /** Open documents of a source system come into the books (SU-17, SU-18). */
    TAKE_OVER,
    /** Credits and debits settled by hand (SU-18). */
    SETTLEMENT,
    /** Vendor invoices paid (PM-24). */
    PAYMENT,
    /** What a bank booked of payments: their debits, and what came back (PM-27, BR-2). */
    BANK_STATEMENT,
    /** A voucher undone: its lines with the sides changed (RV-2). */
    REVERSAL
}
