package org.creditback.reimbursement.internal;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.creditback.domain.InvariantBroken;
import org.creditback.domain.ledger.LedgerDimension;
import org.creditback.domain.ledger.Posting;
import org.creditback.domain.ledger.Voucher;
import org.creditback.domain.ledger.VoucherKind;
import org.creditback.domain.payables.ExistingVendor;
import org.creditback.domain.payables.Payee;
import org.creditback.domain.receivables.CustomerFacts;
import org.creditback.domain.reimbursement.CandidateFacts;
import org.creditback.domain.reimbursement.CandidateState;
import org.creditback.domain.reimbursement.CreditGroup;
import org.creditback.domain.reimbursement.CurrencyNetting;
import org.creditback.domain.reimbursement.Decision;
import org.creditback.domain.reimbursement.Decline;
import org.creditback.domain.reimbursement.DeclineReason;
import org.creditback.domain.reimbursement.Fingerprint;
import org.creditback.domain.reimbursement.Reimburse;
import org.creditback.domain.reimbursement.ReimbursementPolicy;
import org.creditback.domain.reimbursement.VoucherLines;
import org.creditback.reimbursement.store.TransferStore.Outcome;
import org.creditback.reimbursement.store.TransferStore.Planned;
import org.creditback.reimbursement.store.TransferStore.Waiting;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** Compares a locked customer with its frozen candidate and adds what is to be booked to the chunk. */
final class CandidateBooking {

    private final RunLease lease;
    private final Map<String, ExistingVendor> vendors;
    private final ChunkPlan chunk;

    CandidateBooking(RunLease lease, Map<String, ExistingVendor> vendors, ChunkPlan chunk) {
        this.lease = lease;
        this.vendors = vendors;
        this.chunk = chunk;
    }

    /**
     * Adds a candidate.
     *
     * @param customer as locked; null where it does not exist any more
     * @return true where a one-time vendor is needed for it
     */
    boolean add(Waiting candidate, @Nullable CustomerFacts customer) {
        Decision decision = recheck(candidate, customer);
        if (decision instanceof Reimburse plan && customer != null) {
            String vendorAccount = vendorAccount(candidate, customer);
            book(candidate, customer, plan, vendorAccount);
            chunk.outcome(new Outcome(candidate.candidateNo(), CandidateState.REIMBURSED, null, null));
            return candidate.oneTimeOrdinal() != null;
        }
        Decline decline = (Decline) decision;
        chunk.outcome(new Outcome(
                candidate.candidateNo(),
                CandidateState.DECLINED,
                decline.reason().name(),
                decline.detail()));
        return false;
    }

    /** The new vendor's number, or the linked vendor. */
    String vendorAccount(Waiting candidate, CustomerFacts customer) {
        Integer ordinal = candidate.oneTimeOrdinal();
        if (ordinal == null) {
            return Objects.requireNonNull(customer.vendorAccount());
        }
        long first = Objects.requireNonNull(lease.run().oneTimeVendorFirst());
        return Objects.requireNonNull(lease.oneTimeVendor()).number(first + ordinal);
    }

    /** Fingerprint first, then every test again; minimum, rates and amounts are frozen (PO-15). */
    private Decision recheck(Waiting candidate, @Nullable CustomerFacts customer) {
        if (customer == null || !candidate.fingerprint().equals(Digests.hex(Fingerprint.text(customer)))) {
            return Decline.of(DeclineReason.CHANGED_SINCE_SELECTION);
        }
        String vendor = customer.vendorAccount();
        Payee payee = vendor == null ? lease.template() : vendors.get(vendor);
        return ReimbursementPolicy.decide(new CandidateFacts(customer, payee, false, null), lease.terms());
    }

    private void book(Waiting candidate, CustomerFacts customer, Reimburse plan, String vendorAccount) {
        Iterator<Planned> numbers = candidate.plan().iterator();
        for (CurrencyNetting netting : plan.nettings()) {
            Integer voucher = netting.postings().isEmpty()
                    ? null
                    : (Integer) voucher(
                            next(numbers, candidate), VoucherKind.NETTING, netting.currency(), netting.postings());
            chunk.add(new PlannedBooking.Netting(customer.id(), netting.pairs(), voucher));
        }
        for (CreditGroup group : plan.groups()) {
            book(candidate, customer, plan.payee(), vendorAccount, group, next(numbers, candidate));
        }
        if (numbers.hasNext()) {
            throw differs(candidate);
        }
    }

    private void book(
            Waiting candidate,
            CustomerFacts customer,
            Payee payee,
            String vendorAccount,
            CreditGroup group,
            Planned planned) {
        Integer ordinal = planned.ordinal();
        if (ordinal == null) {
            throw differs(candidate);
        }
        boolean asFrozen = planned.currency().equals(group.key().currency().getCode())
                && planned.amount().compareTo(group.amount().getAmount()) == 0
                && planned.accountingAmount().compareTo(group.accountingAmount().getAmount()) == 0;
        if (!asFrozen) {
            throw differs(candidate);
        }
        List<Posting> lines =
                VoucherLines.ofReimbursement(group, payee, customer.account(), vendorAccount, lease.terms());
        int voucher = voucher(planned, VoucherKind.REIMBURSEMENT, group.key().currency(), lines);
        long first = Objects.requireNonNull(lease.run().reimbursementFirst());
        chunk.add(new PlannedBooking.Reimbursement(
                customer.id(),
                customer.account(),
                ordinal,
                lease.reimbursement().number(first + ordinal),
                voucher,
                group,
                payee,
                vendorAccount,
                new LedgerDimension(
                        Objects.requireNonNull(payee.summaryAccount()),
                        VoucherLines.payableDimensions(group, payee, lease.terms()))));
    }

    private int voucher(Planned planned, VoucherKind kind, CurrencyUnit currency, List<Posting> lines) {
        long first = Objects.requireNonNull(lease.run().voucherFirst());
        return chunk.voucher(new Voucher(
                lease.voucher().number(first + planned.voucherOrdinal()),
                kind,
                lease.run().postingDate(),
                currency,
                lines));
    }

    private static Planned next(Iterator<Planned> numbers, Waiting candidate) {
        if (!numbers.hasNext()) {
            throw differs(candidate);
        }
        return numbers.next();
    }

    // The same facts and terms must give the same plan: anything else is our fault, and nothing is adjusted.
    private static InvariantBroken differs(Waiting candidate) {
        return new InvariantBroken(
                "the plan of customer " + candidate.customerAccount() + " differs from the frozen one");
    }
}
