package org.creditback.reimbursement.internal;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static jakarta.ejb.TransactionAttributeType.REQUIRED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.receivables.CustomerFilter;
import org.creditback.domain.reimbursement.RunTerms;
import org.creditback.ledger.Access;
import org.creditback.ledger.Roles;
import org.creditback.reimbursement.CandidateLine;
import org.creditback.reimbursement.Counted;
import org.creditback.reimbursement.CreditBalances;
import org.creditback.reimbursement.CreditFigures;
import org.creditback.reimbursement.CreditLine;
import org.creditback.reimbursement.CreditPage;
import org.creditback.reimbursement.CreditQuery;
import org.creditback.reimbursement.Explanation;
import org.creditback.reimbursement.Explanation.Outcome;
import org.creditback.reimbursement.RunId;
import org.creditback.reimbursement.RunSummary;
import org.creditback.reimbursement.store.CandidateLineStore;
import org.creditback.reimbursement.store.CustomerNameStore;
import org.creditback.reimbursement.store.SummaryStore;
import org.jspecify.annotations.Nullable;

/** Shows what the rules say of customers to everybody who reads. */
@Stateless
@RolesAllowed({Roles.AR_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
// In a transaction, though it only reads: a question of several statements then has one connection.
@TransactionAttribute(REQUIRED)
public class CreditBalancesBean implements CreditBalances {

    private static final int LARGEST_PAGE = 1_000;

    @Inject
    private Access access;

    @Inject
    private JudgementToday today;

    @Inject
    private RunPreview preview;

    @Inject
    private SummaryStore summaries;

    @Inject
    private CandidateLineStore candidates;

    @Inject
    private CustomerNameStore names;

    @Inject
    private FigureBoard board;

    @Inject
    private FigureCounter counter;

    /** What a figure of credits is known by. */
    private record Key(LegalEntityId entity, CustomerFilter filter, LocalDate today) {}

    @Override
    public CreditPage page(LegalEntityId entity, CreditQuery query, @Nullable String after, int size) {
        access.require(entity);
        return today.page(entity, query, after, Math.max(1, Math.min(LARGEST_PAGE, size)));
    }

    @Override
    public Optional<CreditLine> customer(LegalEntityId entity, String account, CreditQuery.Terms terms) {
        access.require(entity);
        name(entity, account);
        return today.customer(entity, account, terms);
    }

    // Outside of a transaction: whoever waits for a figure holds no connection.
    @Override
    @TransactionAttribute(NOT_SUPPORTED)
    public Optional<Counted<CreditFigures>> figures(LegalEntityId entity, CustomerFilter filter) {
        access.require(entity);
        LocalDate day = today.today(entity);
        return board.figure(new Key(entity, filter, day), () -> counter.credits(entity, filter, day));
    }

    @Override
    public Explanation explain(LegalEntityId entity, String account, CreditQuery.Terms wanted) {
        access.require(entity);
        String name = name(entity, account);
        Explanation.Terms terms = terms(today.terms(entity, wanted));
        return today.explained(entity, account, wanted)
                .map(explained -> new Explanation(
                        account,
                        name,
                        null,
                        explained.line().isReimbursable() ? Outcome.WOULD_BE_REIMBURSED : Outcome.WOULD_BE_DECLINED,
                        terms,
                        explained.line().total(),
                        explained.seen().rules(),
                        explained.seen().open(),
                        null,
                        explained.line().warnings().stream().map(Enum::name).toList()))
                .orElseGet(() -> notConsidered(account, name, null, terms));
    }

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
    public Explanation explainRun(LegalEntityId entity, RunId run, String account) {
        access.require(entity);
        RunSummary summary = summaries.find(entity, run).orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, run));
        String name = name(entity, account);
        Explanation.Terms terms = terms(summary.terms());
        return candidates
                .of(run, account, today.currency(entity))
                .map(candidate -> explained(run, terms, candidate))
                .orElseGet(() -> notConsidered(account, name, run, terms));
    }

    private Explanation explained(RunId run, Explanation.Terms terms, CandidateLine candidate) {
        Seen seen = preview.seen(run.value(), candidate.candidateNo());
        return new Explanation(
                candidate.customerAccount(),
                candidate.customerName(),
                run,
                Outcome.valueOf(candidate.state().name()),
                terms,
                candidate.total(),
                seen.rules(),
                seen.open(),
                candidate,
                candidate.warnings());
    }

    private static Explanation notConsidered(
            String account, String name, @Nullable RunId run, Explanation.Terms terms) {
        return new Explanation(
                account, name, run, Outcome.NOT_CONSIDERED, terms, null, List.of(), List.of(), null, List.of());
    }

    private String name(LegalEntityId entity, String account) {
        return names.of(entity, account).orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, account));
    }

    private static Explanation.Terms terms(RunTerms terms) {
        return new Explanation.Terms(
                terms.postingDate(),
                terms.cutOffDate(),
                terms.openDebitMode(),
                terms.summarizeCustomer(),
                terms.minimum(),
                terms.maximum());
    }

    private static Explanation.Terms terms(RunSummary.Terms terms) {
        return new Explanation.Terms(
                terms.postingDate(),
                terms.cutOffDate(),
                terms.openDebitMode(),
                terms.summarizeCustomer(),
                terms.minimum(),
                terms.maximum());
    }
}
