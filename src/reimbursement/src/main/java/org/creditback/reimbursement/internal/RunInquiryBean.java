package org.creditback.reimbursement.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.ledger.VoucherKind;
import org.creditback.domain.receivables.CustomerFilter;
import org.creditback.domain.reimbursement.CandidateState;
import org.creditback.domain.reimbursement.RunProof;
import org.creditback.ledger.Access;
import org.creditback.ledger.LedgerTerms;
import org.creditback.ledger.PostedVoucher;
import org.creditback.ledger.Roles;
import org.creditback.ledger.Vouchers;
import org.creditback.receivables.CreditSummary;
import org.creditback.receivables.OpenCredits;
import org.creditback.reimbursement.CandidateLine;
import org.creditback.reimbursement.NumberLine;
import org.creditback.reimbursement.ReimbursementDetail;
import org.creditback.reimbursement.ReimbursementLine;
import org.creditback.reimbursement.ReportFilter;
import org.creditback.reimbursement.RunId;
import org.creditback.reimbursement.RunInquiry;
import org.creditback.reimbursement.RunLogLine;
import org.creditback.reimbursement.RunSummary;
import org.creditback.reimbursement.VoucherView;
import org.creditback.reimbursement.store.CandidateLineStore;
import org.creditback.reimbursement.store.ProofStore;
import org.creditback.reimbursement.store.ReimbursementStore;
import org.creditback.reimbursement.store.RunNumberStore;
import org.creditback.reimbursement.store.SummaryStore;
import org.jspecify.annotations.Nullable;

/** Shows runs to everybody who reads. */
@Stateless
@RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
// In a transaction, though it only reads: a question of several statements then has one connection.
@TransactionAttribute(REQUIRED)
public class RunInquiryBean implements RunInquiry {

    // A page of 1,000, and one more that tells whether there is a next.
    private static final int LARGEST_PAGE = 1_001;

    @Inject
    private Access access;

    @Inject
    private SummaryStore summaries;

    @Inject
    private CandidateLineStore lines;

    @Inject
    private RunNumberStore numbers;

    @Inject
    private ReimbursementStore reimbursements;

    @Inject
    private ProofStore proofs;

    @Inject
    private RunPreview preview;

    @Inject
    private Vouchers vouchers;

    @Inject
    private OpenCredits credits;

    @Inject
    private LedgerTerms ledger;

    @Override
    public List<RunSummary> runs(LegalEntityId entity, @Nullable RunId before, int size) {
        access.require(entity);
        return summaries.list(entity, before == null ? Long.MAX_VALUE : before.value(), page(size));
    }

    @Override
    public RunSummary run(LegalEntityId entity, RunId run) {
        access.require(entity);
        return summaries.find(entity, run).orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, run));
    }

    @Override
    public List<CandidateLine> candidates(
            LegalEntityId entity,
            RunId run,
            List<CandidateState> states,
            @Nullable String reason,
            int after,
            int size) {
        run(entity, run);
        return lines.page(run, ledger.legalEntity(entity).accountingCurrency(), states, reason, after, page(size));
    }

    @Override
    public int before(LegalEntityId entity, RunId run, String customerAccount) {
        run(entity, run);
        return lines.before(run, customerAccount);
    }

    @Override
    public List<RunSummary.CurrencyTotal> remaining(LegalEntityId entity, RunId run) {
        return summaries.remaining(run(entity, run));
    }

    @Override
    public List<ReasonCount> reasons(LegalEntityId entity, RunId run) {
        run(entity, run);
        return summaries.reasons(run);
    }

    @Override
    public List<VoucherView> vouchers(LegalEntityId entity, RunId run, int candidateNo) {
        run(entity, run);
        List<VoucherView> planned = preview.vouchers(run.value(), candidateNo);
        return planned.stream()
                .map(voucher -> vouchers.voucher(entity, voucher.number())
                        .map(RunInquiryBean::posted)
                        .orElse(voucher))
                .toList();
    }

    private static VoucherView posted(PostedVoucher voucher) {
        return new VoucherView(
                voucher.number(),
                VoucherKind.valueOf(voucher.kind()),
                voucher.postingDate(),
                voucher.currency(),
                true,
                voucher.postings());
    }

    @Override
    public List<NumberLine> numbers(LegalEntityId entity, RunId run, int offset, int size) {
        run(entity, run);
        return numbers.numbers(run, Math.max(0, offset), page(size));
    }

    @Override
    public RunProof proof(LegalEntityId entity, RunId run) {
        run(entity, run);
        return proofs.last(run.value());
    }

    @Override
    public List<RunLogLine> log(LegalEntityId entity, RunId run) {
        run(entity, run);
        return summaries.log(run);
    }

    @Override
    public List<ReimbursementLine> reimbursements(ReportFilter filter, int offset, int size) {
        access.require(filter.entity());
        return reimbursements.page(filter, Math.max(0, offset), page(size));
    }

    @Override
    public List<ReimbursementLine> reimbursements(ReportFilter filter, ReimbursementLine.Place after, int size) {
        access.require(filter.entity());
        return reimbursements.pageAfter(filter, after, page(size));
    }

    @Override
    public List<RunSummary.CurrencyTotal> totals(ReportFilter filter) {
        access.require(filter.entity());
        return reimbursements.totals(filter);
    }

    @Override
    public ReimbursementDetail reimbursement(LegalEntityId entity, String number) {
        access.require(entity);
        ReimbursementLine line =
                reimbursements.find(entity, number).orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, number));
        PostedVoucher voucher = Objects.requireNonNull(
                vouchers.voucher(entity, line.voucher()).orElse(null), "a posted reimbursement has its voucher");
        return new ReimbursementDetail(line, reimbursements.sources(entity, line), posted(voucher));
    }

    @Override
    public CreditSummary considered(LegalEntityId entity, CustomerFilter filter) {
        access.require(entity);
        return credits.summary(entity, filter);
    }

    private static int page(int size) {
        return Math.max(1, Math.min(LARGEST_PAGE, size));
    }
}
