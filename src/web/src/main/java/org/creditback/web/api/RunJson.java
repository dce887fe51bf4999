package org.creditback.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.creditback.reimbursement.RunSummary;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A run as programs see it; times in UTC, amounts as texts. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RunJson(
        long run,
        String legalEntity,
        String requestId,
        String action,
        String state,
        @Nullable String stopReason,
        @Nullable String stopDetail,
        LocalDate postingDate,
        LocalDate cutOffDate,
        boolean summarizeCustomer,
        String openDebitMode,
        boolean separateBillingClassification,
        StartRunJson.FilterJson filter,
        @Nullable Money minimumReimbursement,
        @Nullable Money maximumReimbursement,
        String rateBasis,
        String preparedBy,
        @Nullable String releasedBy,
        @Nullable String approvedBy,
        Instant requested,
        @Nullable Instant frozen,
        @Nullable Instant expires,
        @Nullable Instant submitted,
        @Nullable Instant started,
        @Nullable Instant ended,
        @Nullable Long executionId,
        CountsJson counts,
        ProgressJson progress,
        List<TotalJson> totals,
        List<TotalJson> controlTotals,
        @Nullable String proposalHash,
        @Nullable Boolean proven) {

    /** Candidates by outcome; the parked ones are among the declined. */
    record CountsJson(int considered, int selected, int reimbursed, int declined, int parked, int failed) {}

    /** How far the posting is. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ProgressJson(
            int done,
            int total,
            @Nullable Integer customersPerSecond,
            @Nullable Integer secondsRemaining) {}

    /** Reimbursements of a currency. */
    record TotalJson(String currency, int reimbursements, Money amount, Money accountingAmount) {

        static List<TotalJson> of(List<RunSummary.CurrencyTotal> totals) {
            return totals.stream()
                    .map(total -> new TotalJson(
                            total.amount().getCurrencyUnit().getCode(),
                            total.count(),
                            total.amount(),
                            total.accountingAmount()))
                    .toList();
        }
    }

    static RunJson of(RunSummary run) {
        RunSummary.Terms terms = run.terms();
        RunSummary.People people = run.people();
        RunSummary.Counts counts = run.counts();
        RunSummary.Progress progress = run.progress();
        RunSummary.Stop stop = run.stop();
        return new RunJson(
                run.run().value(),
                run.entity().code(),
                terms.requestKey(),
                terms.action().name(),
                run.state().name(),
                stop == null ? null : stop.reason().name(),
                stop == null ? null : stop.detail(),
                terms.postingDate(),
                terms.cutOffDate(),
                terms.summarizeCustomer(),
                terms.openDebitMode().name(),
                terms.separateClassification(),
                StartRunJson.FilterJson.of(terms.filter()),
                terms.minimum(),
                terms.maximum(),
                terms.rateBasis().name(),
                people.preparedBy(),
                people.releasedBy(),
                people.approvedBy(),
                people.requestedAt(),
                people.frozenAt(),
                people.expiresAt(),
                people.submittedAt(),
                people.postingStartedAt(),
                people.endedAt(),
                people.executionId(),
                new CountsJson(
                        counts.considered(),
                        counts.selected(),
                        counts.reimbursed(),
                        counts.declined() + counts.parked(),
                        counts.parked(),
                        counts.failed()),
                new ProgressJson(progress.done(), progress.total(), progress.perSecond(), progress.secondsRemaining()),
                TotalJson.of(run.posted()),
                TotalJson.of(run.planned()),
                run.proposalHash(),
                run.proven());
    }
}
