package org.creditback.web.page;

import static org.creditback.web.page.Fakes.eur;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.receivables.AgedCredit;
import org.creditback.domain.receivables.CreditAge;
import org.creditback.domain.receivables.CustomerFilter;
import org.creditback.domain.reimbursement.DeclineReason;
import org.creditback.reimbursement.Counted;
import org.creditback.reimbursement.CreditBalances;
import org.creditback.reimbursement.CreditFigures;
import org.creditback.reimbursement.CreditLine;
import org.creditback.reimbursement.CreditPage;
import org.creditback.reimbursement.CreditQuery;
import org.creditback.reimbursement.Explanation;
import org.creditback.reimbursement.RunId;
import org.joda.money.CurrencyUnit;

/** Customers with credit behind the door, and what was asked. */
public class FakeBalances implements CreditBalances {

    public final List<String> asked = new ArrayList<>();
    public final List<CreditLine> lines = new ArrayList<>();
    public CreditFigures figures;
    public String next;
    public Explanation explanation;

    /** Customer of an account with 100.00, declined for these reasons. */
    public static CreditLine line(String account, DeclineReason... reasons) {
        AgedCredit credit = new AgedCredit(CurrencyUnit.EUR, Map.of(CreditAge.TO_30, eur("100.00")));
        return new CreditLine(
                account, "Anna", null, List.of(credit), eur("100.00"), List.of(reasons), null, null, List.of());
    }

    @Override
    public CreditPage page(LegalEntityId entity, CreditQuery query, String after, int size) {
        asked.add("page after " + after + " " + query.shown() + " " + query.reason() + " "
                + query.terms().openDebitMode());
        return new CreditPage(lines, next);
    }

    @Override
    public Optional<CreditLine> customer(LegalEntityId entity, String account, CreditQuery.Terms terms) {
        asked.add(account + " " + terms.documents() + " " + terms.openDebitMode());
        return lines.stream().filter(line -> line.account().equals(account)).findFirst();
    }

    @Override
    public Optional<Counted<CreditFigures>> figures(LegalEntityId entity, CustomerFilter filter) {
        asked.add("figures " + filter.terms().keySet());
        return Optional.ofNullable(figures).map(counted -> new Counted<>(counted, Instant.EPOCH));
    }

    @Override
    public Explanation explain(LegalEntityId entity, String account, CreditQuery.Terms terms) {
        asked.add("today " + account + " " + terms.openDebitMode());
        return explanation;
    }

    @Override
    public Explanation explainRun(LegalEntityId entity, RunId run, String account) {
        asked.add("run " + run + " " + account);
        return explanation;
    }
}
