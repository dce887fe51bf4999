package org.creditback.domain.reimbursement;

/**
 * How far a reimbursement has come. From POSTED on it follows from its vendor invoice and the payment of that.
 *
 * @see "Rules section 16"
 */
public enum ReimbursementState {
    /** Planned in a frozen run. */
    PROPOSED,
    /** Its run awaits approval. */
    SUBMITTED,
    /** Its run is approved. */
    APPROVED,
    /** Its run was rejected; its number is voided. */
    REJECTED,
    /** Declined, parked, failed or canceled before it was posted; its number is voided. */
    VOIDED,
    /** Its voucher exists, its vendor invoice is open. */
    POSTED,
    /** Its vendor invoice is in a payment journal. */
    IN_PAYMENT,
    /** In a bank file that was handed over, or on a printed check. */
    SENT,
    /** The bank accepted the payment. */
    ACCEPTED,
    /** The bank statement shows the debit. */
    PAID,
    /** Rejected or returned; its vendor invoice is open again, with a hold. */
    RETURNED,
    /** Undone by a reversal voucher. */
    REVERSED;

    /** Its voucher exists: what the report can show. */
    public boolean isPosted() {
        return compareTo(POSTED) >= 0;
    }
}
