package org.creditback.web.reimbursement;

import static org.creditback.web.page.Fakes.eur;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.receivables.CustomerFilter;
import org.creditback.domain.reimbursement.CandidateState;
import org.creditback.domain.reimbursement.OpenDebitMode;
import org.creditback.domain.reimbursement.RateBasis;
import org.creditback.domain.reimbursement.RunProof;
import org.creditback.domain.reimbursement.RunState;
import org.creditback.domain.reimbursement.StopReason;
import org.creditback.receivables.CreditSummary;
import org.creditback.reimbursement.CandidateLine;
import org.creditback.reimbursement.NumberLine;
import org.creditback.reimbursement.ReimbursementDetail;
import org.creditback.reimbursement.ReimbursementLine;
import org.creditback.reimbursement.ReportFilter;
import org.creditback.reimbursement.RunAction;
import org.creditback.reimbursement.RunId;
import org.creditback.reimbursement.RunInquiry;
import org.creditback.reimbursement.RunLogLine;
import org.creditback.reimbursement.RunSummary;
import org.creditback.reimbursement.RunSummary.Counts;
import org.creditback.reimbursement.RunSummary.CurrencyTotal;
import org.creditback.reimbursement.VoucherView;
import org.creditback.web.page.Fakes;

/** Run 7 behind the door, in the state that a test gives it, and what was asked. */
class FakeInquiry implements RunInquiry {

    static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    final List<String> asked = new ArrayList<>();
    final List<RunSummary> runs = new ArrayList<>();
    final List<ReimbursementLine> lines = new ArrayList<>();
    List<CandidateLine> candidates = List.of();
    List<VoucherView> vouchers = List.of();
    RunProof proof = new RunProof(List.of());
    CreditSummary credits = new CreditSummary(2, List.of(eur("209.50")));
    RunSummary run = run(7, RunState.FROZEN, false);

    static RunSummary run(long number, RunState state, boolean released) {
        boolean done = state == RunState.DONE || state == RunState.UNPROVEN;
        CurrencyTotal total = new CurrencyTotal(1, eur("200.00"), eur("200.00"));
        RunSummary.Terms terms = new RunSummary.Terms(
                "key",
                RunAction.PREVIEW,
                DAY,
                DAY,
                false,
                OpenDebitMode.EXCLUDE,
                false,
                CustomerFilter.ALL,
                eur("25.00"),
                null,
                RateBasis.RUN_DATE);
        return new RunSummary(
                new RunId(number),
                Fakes.FI01,
                terms,
                state,
                released,
                state == RunState.STOPPED ? new RunSummary.Stop(StopReason.OPERATOR, null) : null,
                new RunSummary.People(
                        "clerk.ar", null, null, NOON, NOON, NOON, isSubmitted(state) ? NOON : null, null, null, null),
                new Counts(2, done ? 0 : 1, done ? 1 : 0, 1, 0, 0),
                new RunSummary.Progress(0, 1, null, null),
                List.of(total),
                done ? List.of(total) : List.of(),
                "hash",
                null);
    }

    private static boolean isSubmitted(RunState state) {
        return state == RunState.SUBMITTED || state == RunState.APPROVED || state == RunState.REJECTED;
    }

    static CandidateLine candidate(int number, CandidateState state, String reason) {
        return new CandidateLine(
                number,
                "C-" + number,
                "Customer " + number,
                state,
                reason,
                reason == null ? List.of() : List.of(reason),
                null,
                eur("200.00"),
                List.of(),
                "V-1",
                false,
                null,
                null,
                null,
                List.of());
    }

    static ReimbursementLine line(String number) {
        return new ReimbursementLine(
                new RunId(7),
                0,
                number,
                "RV-1",
                DAY,
                "C-1",
                "Anna",
                eur("200.00"),
                eur("200.00"),
                "",
                "",
                "V-1",
                "Anna",
                false,
                DAY,
                "SEPA",
                List.of(),
                "POSTED",
                null);
    }

    @Override
    public List<RunSummary> runs(LegalEntityId entity, RunId before, int size) {
        asked.add("runs before " + before);
        return runs.stream()
                .filter(each -> before == null || each.run().value() < before.value())
                .limit(size)
                .toList();
    }

    @Override
    public RunSummary run(LegalEntityId entity, RunId wanted) {
        if (wanted.value() != 7) {
            throw new Refusal(RefusalReason.NOT_FOUND, wanted);
        }
        return run;
    }

    @Override
    public List<CandidateLine> candidates(
            LegalEntityId entity, RunId wanted, List<CandidateState> states, String reason, int after, int size) {
        return candidates.stream()
                .filter(line -> states.contains(line.state()) && line.candidateNo() > after)
                .filter(line -> reason == null || reason.equals(line.reason()))
                .limit(size)
                .toList();
    }

    @Override
    public int before(LegalEntityId entity, RunId wanted, String customerAccount) {
        return Integer.parseInt(customerAccount.substring(2)) - 1;
    }

    @Override
    public List<CurrencyTotal> remaining(LegalEntityId entity, RunId wanted) {
        return run.planned();
    }

    @Override
    public List<ReasonCount> reasons(LegalEntityId entity, RunId wanted) {
        return List.of(
                new ReasonCount(CandidateState.DECLINED, "OPEN_DEBIT", 2),
                new ReasonCount(CandidateState.SELECTED, null, 1));
    }

    @Override
    public List<VoucherView> vouchers(LegalEntityId entity, RunId wanted, int candidateNo) {
        asked.add("vouchers of " + candidateNo);
        return vouchers;
    }

    @Override
    public List<NumberLine> numbers(LegalEntityId entity, RunId wanted, int offset, int size) {
        return List.of();
    }

    @Override
    public RunProof proof(LegalEntityId entity, RunId wanted) {
        return proof;
    }

    @Override
    public List<RunLogLine> log(LegalEntityId entity, RunId wanted) {
        return List.of();
    }

    @Override
    public List<ReimbursementLine> reimbursements(ReportFilter filter, int offset, int size) {
        asked.add("lines " + offset + "+" + size + " of " + filter);
        return lines;
    }

    @Override
    public List<ReimbursementLine> reimbursements(ReportFilter filter, ReimbursementLine.Place after, int size) {
        return lines;
    }

    @Override
    public List<CurrencyTotal> totals(ReportFilter filter) {
        asked.add("totals of " + filter);
        return lines.isEmpty() ? List.of() : List.of(new CurrencyTotal(lines.size(), eur("200.00"), eur("200.00")));
    }

    @Override
    public ReimbursementDetail reimbursement(LegalEntityId entity, String number) {
        if (lines.stream().noneMatch(line -> line.number().equals(number))) {
            throw new Refusal(RefusalReason.NOT_FOUND, number);
        }
        return new ReimbursementDetail(lines.get(0), List.of(), vouchers.get(0));
    }

    @Override
    public CreditSummary considered(LegalEntityId entity, CustomerFilter filter) {
        asked.add("considered");
        return credits;
    }
}
