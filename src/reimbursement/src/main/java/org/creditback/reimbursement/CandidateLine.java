package org.creditback.reimbursement;

import java.time.Instant;
import java.util.List;
import org.creditback.domain.reimbursement.CandidateState;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A customer considered by a run.
 *
 * @param candidateNo     1, 2, … in account order
 * @param customerAccount whose
 * @param customerName    as of today
 * @param state           its outcome so far
 * @param reason          the main reason of a declined, parked or failed one: a code; null otherwise
 * @param reasons         all that apply, in order of precedence
 * @param detail          the blocking journal or run, the typed reason of a parking, the error
 * @param total           of the credits, accounting currency; null where it could not be computed
 * @param warnings        codes
 * @param vendorAccount   the payee; the planned number of a one-time vendor; null for a declined customer without vendor
 * @param oneTimeVendor   the payee is a one-time vendor
 * @param correlationId   of a failure, as in the server's log
 * @param decidedBy       who or whose run gave the outcome after the freeze
 * @param decidedAt       when
 * @param reimbursements  planned or posted, in number order; empty for one declined at the freeze
 */
public record CandidateLine(
        int candidateNo,
        String customerAccount,
        String customerName,
        CandidateState state,
        @Nullable String reason,
        List<String> reasons,
        @Nullable String detail,
        @Nullable Money total,
        List<String> warnings,
        @Nullable String vendorAccount,
        boolean oneTimeVendor,
        @Nullable String correlationId,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        List<PlannedReimbursement> reimbursements) {

    /**
     * One reimbursement of a candidate.
     *
     * @param number           reimbursement number
     * @param voucher          voucher number
     * @param amount           transaction currency
     * @param accountingAmount accounting currency
     */
    public record PlannedReimbursement(String number, String voucher, Money amount, Money accountingAmount) {}
}
