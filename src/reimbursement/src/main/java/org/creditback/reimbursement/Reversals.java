package org.creditback.reimbursement;

import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;
import org.jspecify.annotations.Nullable;

/**
 * Undoing reimbursements: the credit is open again, the vendor invoice closed, the voucher mirrored in an open period. The originals stay, and
 * so do their numbers. Every method checks role and legal entity.
 *
 * @see "Rules RV-1 to RV-5"
 */
public interface Reversals {

    /**
     * Undoes one reimbursement. Asked for again, with the same date and reason, it answers with what was done the first time.
     *
     * @throws org.creditback.domain.Refusal NOT_FOUND; MISSING_VALUE or BAD_VALUE for the reason; PERIOD_CLOSED; REVERSAL_IN_PAYMENT with the
     *     payment journal; REVERSAL_PAID; WRONG_STATE where it is reversed already, or its run is not over
     */
    Reversal reverse(LegalEntityId entity, String number, Terms terms);

    /**
     * Undoes all reimbursements of a run that can be undone; what was undone before stays as it is.
     *
     * @throws org.creditback.domain.Refusal NOT_FOUND; MISSING_VALUE or BAD_VALUE for the reason; PERIOD_CLOSED; WRONG_STATE where the run is
     *     not over
     */
    ReversedRun reverse(LegalEntityId entity, RunId run, Terms terms);

    /** The reversal of a reimbursement, or null; a Refusal NOT_FOUND where there is no such reimbursement. */
    @Nullable
    Reversal of(LegalEntityId entity, String number);

    /**
     * What a person says.
     *
     * @param postingDate of the reversal; null for today in the legal entity's time zone
     * @param reason      typed
     */
    record Terms(@Nullable LocalDate postingDate, String reason) {}

    /**
     * A reimbursement that was undone.
     *
     * @param number      of the reimbursement
     * @param voucher     of the reversal
     * @param postingDate of the reversal
     * @param reason      as typed
     * @param reversedBy  who
     */
    record Reversal(String number, String voucher, LocalDate postingDate, String reason, String reversedBy) {}

    /**
     * What became of the reimbursements of a run.
     *
     * @param reversed now
     * @param others   those that were not, each with its reason, in number order; at most 1,000
     * @param left     how many were not, however many {@code others} lists
     */
    record ReversedRun(int reversed, List<NotReversed> others, int left) {}

    /**
     * A reimbursement that was left as it is.
     *
     * @param number of the reimbursement
     * @param reason REVERSAL_IN_PAYMENT, REVERSAL_PAID, or WRONG_STATE where it was reversed before
     */
    record NotReversed(String number, String reason) {}
}
