package org.creditback.reimbursement;

import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.receivables.OpenTransaction;
import org.creditback.domain.reimbursement.OpenDebitMode;
import org.creditback.domain.reimbursement.TestedRule;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Why a customer is reimbursed, or not (RE-5).
 *
 * @param account   customer account
 * @param name      as of today
 * @param run       the run; null for one that is imagined today
 * @param outcome   what came out, or would
 * @param terms     of the run
 * @param total     of the credits, accounting currency; null where it could not be computed
 * @param rules     what was compared, in order of precedence; empty for a customer that a run declined at its freeze: it keeps the
 *                  reasons, not the documents
 * @param open      what was open on the customer when it was judged, in order of document date and number; empty as the rules are
 * @param candidate the customer as the run considered it; null without a run, and where the run did not consider it
 * @param warnings  codes
 */
public record Explanation(
        String account,
        String name,
        @Nullable RunId run,
        Outcome outcome,
        Terms terms,
        @Nullable Money total,
        List<TestedRule> rules,
        List<OpenTransaction> open,
        @Nullable CandidateLine candidate,
        List<String> warnings) {

    /** What came out of a run, or would come out of one. */
    public enum Outcome {
        /** The run posted the reimbursements. */
        REIMBURSED,
        /** The run has selected the customer and not posted it yet. */
        SELECTED,
        /** The run declined the customer. */
        DECLINED,
        /** A person took the customer out of the run. */
        PARKED,
        /** Posting failed for a technical reason. */
        FAILED,
        /** A run of today would reimburse the customer. */
        WOULD_BE_REIMBURSED,
        /** A run of today would decline the customer. */
        WOULD_BE_DECLINED,
        /** There is, or was, no open credit, or the filter of the run left the customer out. */
        NOT_CONSIDERED
    }

    /**
     * What the run decided with.
     *
     * @param minimum accounting currency, inclusive; null: no limit
     * @param maximum accounting currency, inclusive; null: no limit
     */
    public record Terms(
            LocalDate postingDate,
            LocalDate cutOffDate,
            OpenDebitMode openDebitMode,
            boolean summarizeCustomer,
            @Nullable Money minimum,
            @Nullable Money maximum) {}
}
