package org.creditback.reimbursement;

import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.receivables.CustomerFilter;
import org.creditback.domain.reimbursement.CandidateState;
import org.creditback.domain.reimbursement.RunProof;
import org.creditback.receivables.CreditSummary;
import org.jspecify.annotations.Nullable;

/** Everything there is to see of runs. Every method checks role and legal entity; sizes above 1,000 are cut to it. */
public interface RunInquiry {

    /** Runs, the newest first, before a run; null for the newest. */
    List<RunSummary> runs(LegalEntityId entity, @Nullable RunId before, int size);

    /** One run. */
    RunSummary run(LegalEntityId entity, RunId run);

    /**
     * Candidates in account order, after a candidate number.
     *
     * @param states only these; empty for all
     * @param reason only with this main reason; null for all
     */
    List<CandidateLine> candidates(
            LegalEntityId entity, RunId run, List<CandidateState> states, @Nullable String reason, int after, int size);

    /** The number after which the candidates from a customer account on begin: what {@link #candidates} takes as after. */
    int before(LegalEntityId entity, RunId run, String customerAccount);

    /** Per currency, what candidates that are still SELECTED would be reimbursed: what OK posts. */
    List<RunSummary.CurrencyTotal> remaining(LegalEntityId entity, RunId run);

    /** How many candidates have which main reason, by state; in order of precedence. */
    List<ReasonCount> reasons(LegalEntityId entity, RunId run);

    /** The vouchers of a candidate: posted ones, or exactly what would be posted. */
    List<VoucherView> vouchers(LegalEntityId entity, RunId run, int candidateNo);

    /** Numbers of a run in series and number order, from an offset. */
    List<NumberLine> numbers(LegalEntityId entity, RunId run, int offset, int size);

    /** The certificate of the last proof; without lines before the first. */
    RunProof proof(LegalEntityId entity, RunId run);

    /** What happened, in order. */
    List<RunLogLine> log(LegalEntityId entity, RunId run);

    /** Posted reimbursements in run and number order, from an offset. */
    List<ReimbursementLine> reimbursements(ReportFilter filter, int offset, int size);

    /**
     * The same from a place on: what is posted meanwhile shifts no page.
     *
     * @param after the place of the last line seen
     */
    List<ReimbursementLine> reimbursements(ReportFilter filter, ReimbursementLine.Place after, int size);

    /** Their totals per currency (MO-6). */
    List<RunSummary.CurrencyTotal> totals(ReportFilter filter);

    /** One reimbursement by its number. */
    ReimbursementDetail reimbursement(LegalEntityId entity, String number);

    /** What a filter considers: customers, and credits per currency. */
    CreditSummary considered(LegalEntityId entity, CustomerFilter filter);

    /**
     * A count of candidates.
     *
     * @param state  their state
     * @param reason main reason; null for selected and reimbursed ones
     * @param count  how many
     */
    record ReasonCount(CandidateState state, @Nullable String reason, int count) {}
}
