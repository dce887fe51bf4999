package org.creditback.reimbursement.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.ledger.NumberSeries;
import org.creditback.domain.payables.OneTimeVendor;
import org.creditback.domain.receivables.CustomerFacts;
import org.creditback.domain.receivables.CustomerFilter;
import org.creditback.domain.receivables.FilterTerm;
import org.creditback.domain.reimbursement.DeclineReason;
import org.creditback.domain.reimbursement.RunTerms;
import org.creditback.ledger.Bookkeeping;
import org.creditback.ledger.LedgerTerms;
import org.creditback.ledger.LegalEntity;
import org.creditback.ledger.Roles;
import org.creditback.payables.ReimbursementInvoices;
import org.creditback.receivables.OpenCredits;
import org.creditback.reimbursement.CreditLine;
import org.creditback.reimbursement.CreditPage;
import org.creditback.reimbursement.CreditQuery;
import org.creditback.reimbursement.internal.CandidateJudgement.Judged;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Judges customers as a run would that started now; nothing is stored and nothing is reserved. */
@Stateless
@PermitAll
@RunAs(Roles.REIMBURSEMENT_RUN)
@TransactionAttribute(REQUIRED)
public class JudgementToday {

    // What a page may cost where few of the customers are shown: then it is short, and leads on.
    private static final int MOST_JUDGED = 1_000;
    private static final int FEWEST_JUDGED = 200;

    private static final long NO_RUN = 0;

    @Inject
    private OpenCredits credits;

    @Inject
    private ReimbursementInvoices invoices;

    @Inject
    private Bookkeeping bookkeeping;

    @Inject
    private LedgerTerms ledger;

    @Inject
    private RunTermsReader terms;

    @Inject
    private CandidateJudgement judgement;

    @Inject
    private CreditLines lines;

    @Inject
    private Clock clock;

    /** The terms of a run that would be started now. */
    public RunTerms terms(LegalEntityId entity, CreditQuery.Terms wanted) {
        LegalEntity books = ledger.legalEntity(entity);
        LocalDate posting = wanted.postingDate();
        return terms.imagined(books, credits.parameters(entity), wanted, posting == null ? today(books) : posting);
    }

    /** The business day of a legal entity. */
    public LocalDate today(LegalEntityId entity) {
        return today(ledger.legalEntity(entity));
    }

    /** The currency of its books. */
    public CurrencyUnit currency(LegalEntityId entity) {
        return ledger.legalEntity(entity).accountingCurrency();
    }

    private LocalDate today(LegalEntity books) {
        return LocalDate.now(clock.withZone(books.timeZone()));
    }

    /** A page of judged customers. */
    public CreditPage page(LegalEntityId entity, CreditQuery query, @Nullable String after, int size) {
        RunTerms asked = terms(entity, query.terms());
        boolean everybody = query.shown() == CreditQuery.Shown.ALL && query.reason() == null;
        int batch = everybody ? size + 1 : Math.max(size + 1, FEWEST_JUDGED);
        LocalDate today = today(entity);
        List<CreditLine> shown = new ArrayList<>();
        String last = after;
        int looked = 0;
        List<CustomerFacts> customers;
        do {
            customers = credits.considered(entity, query.filter(), last, batch);
            for (CreditLine line : lines.of(judged(entity, customers, asked), today)) {
                if (shown.size() == size) {
                    return new CreditPage(shown, last);
                }
                last = line.account();
                if (isShown(query, line)) {
                    shown.add(line);
                }
            }
            looked += customers.size();
        } while (customers.size() == batch && looked < MOST_JUDGED);
        return new CreditPage(shown, customers.size() == batch ? last : null);
    }

    private static boolean isShown(CreditQuery query, CreditLine line) {
        DeclineReason reason = query.reason();
        return (reason == null || line.reasons().contains(reason))
                && switch (query.shown()) {
                    case ALL -> true;
                    case REIMBURSABLE -> line.isReimbursable();
                    case DECLINED -> !line.isReimbursable();
                    case AT_MINIMUM -> line.total() != null && !line.reasons().contains(DeclineReason.BELOW_MINIMUM);
                };
    }

    /** One customer; empty where no credit is open on it. */
    public Optional<CreditLine> customer(LegalEntityId entity, String account, CreditQuery.Terms wanted) {
        return lines.of(one(entity, account, terms(entity, wanted)), today(entity)).stream()
                .findFirst();
    }

    /** What is seen and compared of one customer; empty where no credit is open on it. */
    public Optional<Explained> explained(LegalEntityId entity, String account, CreditQuery.Terms wanted) {
        RunTerms asked = terms(entity, wanted);
        return one(entity, account, asked).stream()
                .findFirst()
                .map(judged ->
                        new Explained(lines.of(List.of(judged), today(entity)).get(0), Seen.of(judged, asked)));
    }

    /** A judged customer with what was compared. */
    public record Explained(CreditLine line, Seen seen) {}

    // Not parsed: an account may look like a pattern.
    private List<Judged> one(LegalEntityId entity, String account, RunTerms asked) {
        FilterTerm equal = new FilterTerm(FilterTerm.Kind.EQUAL, account, "", false);
        CustomerFilter only = new CustomerFilter(Map.of(CustomerFilter.Field.CUSTOMER_ACCOUNTS, List.of(equal)), null);
        return judged(entity, credits.considered(entity, only, null, 1), asked);
    }

    private List<Judged> judged(LegalEntityId entity, List<CustomerFacts> customers, RunTerms asked) {
        boolean oneTimeSeries = bookkeeping.hasSeries(entity, NumberSeries.ONE_TIME_VENDOR);
        OneTimeVendor template = oneTimeSeries ? invoices.template(entity).orElse(null) : null;
        return judgement.of(entity, customers, asked, template, NO_RUN).toList();
    }
}
