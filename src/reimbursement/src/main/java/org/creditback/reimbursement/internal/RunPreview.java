package org.creditback.reimbursement.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.NumberFormat;
import org.creditback.domain.ledger.VoucherKind;
import org.creditback.domain.payables.ExistingVendor;
import org.creditback.domain.payables.Payee;
import org.creditback.domain.payables.VendorState;
import org.creditback.domain.receivables.CustomerFacts;
import org.creditback.domain.reimbursement.CandidateFacts;
import org.creditback.domain.reimbursement.CreditGroup;
import org.creditback.domain.reimbursement.CurrencyNetting;
import org.creditback.domain.reimbursement.Reimburse;
import org.creditback.domain.reimbursement.ReimbursementPolicy;
import org.creditback.domain.reimbursement.VoucherLines;
import org.creditback.ledger.Roles;
import org.creditback.payables.ReimbursementInvoices;
import org.creditback.receivables.OpenCredits;
import org.creditback.reimbursement.VoucherView;
import org.creditback.reimbursement.internal.CandidateJudgement.Judged;
import org.creditback.reimbursement.store.FrozenStore;
import org.creditback.reimbursement.store.FrozenStore.Frozen;
import org.creditback.reimbursement.store.RunHeader;
import org.creditback.reimbursement.store.RunStore;
import org.jspecify.annotations.Nullable;

/** Computes the vouchers of a frozen candidate with the code that posts them: the preview is the run. */
@Stateless
@PermitAll
@RunAs(Roles.REIMBURSEMENT_RUN)
@TransactionAttribute(REQUIRED)
public class RunPreview {

    @Inject
    private RunStore runs;

    @Inject
    private FrozenStore frozen;

    @Inject
    private RunTermsReader terms;

    @Inject
    private OpenCredits credits;

    @Inject
    private ReimbursementInvoices invoices;

    /** The vouchers a candidate was frozen with; empty for one declined at the freeze. */
    public List<VoucherView> vouchers(long runId, int candidateNo) {
        Frozen candidate = candidate(runId, candidateNo);
        if (!candidate.selected()) {
            return List.of();
        }
        RunLease lease = lease(runId);
        Judged judged = judged(lease, candidate, candidateNo);
        return judged.decision() instanceof Reimburse plan
                ? vouchers(
                        lease,
                        judged.facts().customer(),
                        plan,
                        vendorAccount(lease, candidate),
                        frozen.voucherNumbers(runId, candidateNo))
                : List.of();
    }

    /** What the freeze saw of a candidate and compared; nothing of one declined there. */
    public Seen seen(long runId, int candidateNo) {
        Frozen candidate = candidate(runId, candidateNo);
        if (!candidate.selected()) {
            return Seen.NOTHING;
        }
        RunLease lease = lease(runId);
        return Seen.of(judged(lease, candidate, candidateNo), lease.terms());
    }

    private Frozen candidate(long runId, int candidateNo) {
        return frozen.candidate(runId, candidateNo)
                .orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, candidateNo));
    }

    private RunLease lease(long runId) {
        RunHeader run = runs.find(runId).orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, runId));
        return terms.afterFreeze(run, run.epoch());
    }

    private Judged judged(RunLease lease, Frozen candidate, int candidateNo) {
        CustomerFacts customer = new CustomerFacts(
                candidate.customerId(),
                candidate.customerAccount(),
                null,
                null,
                null,
                candidate.vendorAccount(),
                credits.frozen(
                        frozen.items(lease.runId(), candidateNo, lease.run().accountingCurrency())));
        CandidateFacts facts = new CandidateFacts(customer, payee(lease, candidate.vendorAccount()), false, null);
        return new Judged(facts, ReimbursementPolicy.decide(facts, lease.terms()));
    }

    // As at the freeze: what holds it back today is found, and told, at posting.
    private @Nullable Payee payee(RunLease lease, @Nullable String vendorAccount) {
        if (vendorAccount == null) {
            return lease.template();
        }
        ExistingVendor vendor =
                invoices.vendors(lease.run().entity(), List.of(vendorAccount)).get(vendorAccount);
        return vendor == null
                ? null
                : new ExistingVendor(
                        vendor.account(),
                        VendorState.ACTIVE,
                        null,
                        null,
                        vendor.oneTime(),
                        vendor.summaryAccount(),
                        vendor.dimensions(),
                        vendor.termsNetDays(),
                        vendor.methodOfPayment(),
                        vendor.lacksBankAccount());
    }

    private static String vendorAccount(RunLease lease, Frozen candidate) {
        Integer ordinal = candidate.oneTimeOrdinal();
        Long first = lease.run().oneTimeVendorFirst();
        NumberFormat format = lease.oneTimeVendor();
        return ordinal == null || first == null || format == null
                ? Objects.requireNonNullElse(candidate.vendorAccount(), "")
                : format.number(first + ordinal);
    }

    private static List<VoucherView> vouchers(
            RunLease lease, CustomerFacts customer, Reimburse plan, String vendor, List<String> numbers) {
        Iterator<String> next = numbers.iterator();
        List<VoucherView> vouchers = new ArrayList<>(numbers.size());
        for (CurrencyNetting netting : plan.nettings()) {
            if (!netting.postings().isEmpty()) {
                vouchers.add(new VoucherView(
                        next.next(),
                        VoucherKind.NETTING,
                        lease.run().postingDate(),
                        netting.currency().getCode(),
                        false,
                        netting.postings()));
            }
        }
        for (CreditGroup group : plan.groups()) {
            vouchers.add(new VoucherView(
                    next.next(),
                    VoucherKind.REIMBURSEMENT,
                    lease.run().postingDate(),
                    group.key().currency().getCode(),
                    false,
                    VoucherLines.ofReimbursement(group, plan.payee(), customer.account(), vendor, lease.terms())));
        }
        return vouchers;
    }
}
