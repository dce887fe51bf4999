package org.creditback.reimbursement.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.ExistingVendor;
import org.creditback.domain.payables.OneTimeVendor;
import org.creditback.domain.payables.Payee;
import org.creditback.domain.receivables.CustomerFacts;
import org.creditback.domain.reimbursement.CandidateFacts;
import org.creditback.domain.reimbursement.Decision;
import org.creditback.domain.reimbursement.ReimbursementPolicy;
import org.creditback.domain.reimbursement.RunTerms;
import org.creditback.payables.ReimbursementInvoices;
import org.creditback.receivables.OpenCredits;
import org.creditback.reimbursement.store.CandidateStore;
import org.jspecify.annotations.Nullable;

/** Puts customers before the policy: the freeze of a run, and the look at what a run would do, judge by this alone. */
@Dependent
public class CandidateJudgement {

    @Inject
    private OpenCredits credits;

    @Inject
    private ReimbursementInvoices invoices;

    @Inject
    private CandidateStore candidates;

    /** A customer with what was decided about it. */
    record Judged(CandidateFacts facts, Decision decision) {}

    /**
     * What the rules ask of others is read at once; each customer is decided when its turn comes.
     *
     * @param template for customers without a vendor account; null where there is none
     * @param forRun   the run that asks: it does not stand in its own way; 0 for none
     */
    Stream<Judged> of(
            LegalEntityId entity,
            List<CustomerFacts> customers,
            RunTerms terms,
            @Nullable OneTimeVendor template,
            long forRun) {
        Set<String> linked = customers.stream()
                .map(CustomerFacts::vendorAccount)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, ExistingVendor> vendors = invoices.vendors(entity, linked);
        Set<String> shared = credits.sharedVendors(entity, linked);
        Map<Long, Long> reserved =
                candidates.reserved(customers.stream().map(CustomerFacts::id).toList(), forRun);
        return customers.stream().map(customer -> {
            String vendor = customer.vendorAccount();
            Payee payee = vendor == null ? template : vendors.get(vendor);
            CandidateFacts facts = new CandidateFacts(
                    customer, payee, vendor != null && shared.contains(vendor), reserved.get(customer.id()));
            return new Judged(facts, ReimbursementPolicy.decide(facts, terms));
        });
    }
}
