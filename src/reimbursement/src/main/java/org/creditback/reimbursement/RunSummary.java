package org.creditback.reimbursement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.receivables.CustomerFilter;
import org.creditback.domain.reimbursement.OpenDebitMode;
import org.creditback.domain.reimbursement.RateBasis;
import org.creditback.domain.reimbursement.RunState;
import org.creditback.domain.reimbursement.StopReason;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A run as people and programs see it.
 *
 * @param terms    what it was started with
 * @param state    where it is
 * @param released OK was given
 * @param stop     why it stopped, with a detail; null unless it is stopped
 * @param people   who did what, when
 * @param counts   of its candidates
 * @param progress of the posting
 * @param planned  per currency, as frozen; control totals
 * @param posted   per currency, what is reimbursed by now
 * @param proposalHash of the frozen proposal; null before the freeze
 * @param proven   null before the proof
 */
public record RunSummary(
        RunId run,
        LegalEntityId entity,
        Terms terms,
        RunState state,
        boolean released,
        @Nullable Stop stop,
        People people,
        Counts counts,
        Progress progress,
        List<CurrencyTotal> planned,
        List<CurrencyTotal> posted,
        @Nullable String proposalHash,
        @Nullable Boolean proven) {

    /** What a run was started with, and the parameters it took over. */
    public record Terms(
            String requestKey,
            RunAction action,
            LocalDate postingDate,
            LocalDate cutOffDate,
            boolean summarizeCustomer,
            OpenDebitMode openDebitMode,
            boolean separateClassification,
            CustomerFilter filter,
            @Nullable Money minimum,
            @Nullable Money maximum,
            RateBasis rateBasis) {}

    /** Why a run stopped. */
    public record Stop(StopReason reason, @Nullable String detail) {}

    /** Who prepared a run, gave OK and approved it, and its times in UTC; null where it has not come to that. */
    public record People(
            String preparedBy,
            @Nullable String releasedBy,
            @Nullable String approvedBy,
            Instant requestedAt,
            @Nullable Instant frozenAt,
            @Nullable Instant expiresAt,
            @Nullable Instant submittedAt,
            @Nullable Instant postingStartedAt,
            @Nullable Instant endedAt,
            @Nullable Long executionId) {}

    /**
     * Candidates by outcome; considered is their sum.
     *
     * @param selected without an outcome yet
     * @param declined at the freeze or at posting, without the parked ones
     */
    public record Counts(int considered, int selected, int reimbursed, int declined, int parked, int failed) {}

    /**
     * How far the posting is.
     *
     * @param done             candidates with an outcome among those that were selected
     * @param total            candidates that were selected
     * @param perSecond        customers per second since the posting began or was resumed; null before the first chunk
     * @param secondsRemaining at that rate; null where it is not known
     */
    public record Progress(
            int done,
            int total,
            @Nullable Integer perSecond,
            @Nullable Integer secondsRemaining) {}

    /**
     * Reimbursements of one currency.
     *
     * @param count            how many
     * @param amount           transaction currency
     * @param accountingAmount accounting currency
     */
    public record CurrencyTotal(int count, Money amount, Money accountingAmount) {}
}
