package org.creditback.reimbursement.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.creditback.domain.Refusal;
import org.creditback.domain.StoreConflict;
import org.creditback.domain.payables.ExistingVendor;
import org.creditback.domain.payables.VendorHold;
import org.creditback.domain.payables.VendorState;
import org.creditback.domain.receivables.CustomerFacts;
import org.creditback.domain.reimbursement.StopReason;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.Bookkeeping;
import org.creditback.payables.NewOneTimeVendor;
import org.creditback.payables.NewVendorInvoice;
import org.creditback.payables.ReimbursementInvoices;
import org.creditback.receivables.CreditSettlement;
import org.creditback.receivables.OpenCredits;
import org.creditback.receivables.Party;
import org.creditback.reimbursement.store.RunHeader;
import org.creditback.reimbursement.store.TransferStore;
import org.creditback.reimbursement.store.TransferStore.Waiting;

/**
 * Books one chunk of candidates in the caller's transaction: lock, read again, decide again, write.
 *
 * <p>At most 30 statements whatever the number of customers; a test counts them.
 */
@Dependent
public class ChunkTransfer {

    @Inject
    private TransferStore transfers;

    @Inject
    private OpenCredits credits;

    @Inject
    private ReimbursementInvoices invoices;

    @Inject
    private Bookkeeping bookkeeping;

    @Inject
    private AuditTrail audit;

    @Inject
    private Clock clock;

    /**
     * What became of the candidates of a chunk.
     *
     * @param reimbursed how many
     * @param declined   at their turn
     */
    public record Written(int reimbursed, int declined) {}

    /**
     * Transfers candidates; those that have an outcome already are left alone, so a repeated call does nothing.
     *
     * @throws RunHalted     where a stop was asked for, the period is not open, or the run is not this execution's any more
     * @throws StoreConflict where a lock was not to be had, or something moved under it
     */
    Written transfer(RunLease lease, Collection<Integer> candidateNos) {
        Instant startedAt = clock.instant();
        RunHeader run = lease.run();
        enter(lease);
        holdOpenPeriod(run);
        List<Waiting> waiting = transfers.waiting(run.runId(), candidateNos);
        if (waiting.isEmpty()) {
            return new Written(0, 0);
        }
        ChunkPlan chunk = plan(lease, waiting);
        if (chunk.reimbursed() > 0) {
            book(lease, chunk);
        }
        if (!transfers.decide(run.runId(), chunk.outcomes(), lease.author())) {
            throw new StoreConflict("a candidate got its outcome elsewhere");
        }
        transfers.logChunk(
                run.runId(),
                lease.epoch(),
                waiting.get(0).candidateNo(),
                waiting.get(waiting.size() - 1).candidateNo(),
                chunk.reimbursed(),
                chunk.declined(),
                0,
                startedAt);
        return new Written(chunk.reimbursed(), chunk.declined());
    }

    private void enter(RunLease lease) {
        String stopRequestedBy = transfers.enter(lease.runId(), lease.epoch()).orElseThrow(RunHalted::elsewhere);
        if (!stopRequestedBy.isEmpty()) {
            throw new RunHalted(StopReason.OPERATOR, stopRequestedBy);
        }
    }

    // A period closed behind the run, or kept locked by somebody, is no customer's fault; nor are books that a check
    // found
    // broken.
    private void holdOpenPeriod(RunHeader run) {
        try {
            bookkeeping.holdOpenPeriod(run.entity(), run.postingDate());
        } catch (Refusal refused) {
            throw new RunHalted(StopReason.OUTAGE, refused.code() + " " + run.postingDate());
        } catch (StoreConflict held) {
            throw new RunHalted(StopReason.OUTAGE, "somebody holds the period of " + run.postingDate());
        }
    }

    private ChunkPlan plan(RunLease lease, List<Waiting> waiting) {
        RunHeader run = lease.run();
        Map<Long, CustomerFacts> customers =
                credits
                        .locked(
                                run.entity(),
                                waiting.stream().map(Waiting::customerId).toList())
                        .stream()
                        .collect(Collectors.toMap(CustomerFacts::id, Function.identity()));
        Set<String> linked = customers.values().stream()
                .map(CustomerFacts::vendorAccount)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, ExistingVendor> vendors = invoices.heldVendors(run.entity(), linked);
        ChunkPlan chunk = new ChunkPlan();
        CandidateBooking booking = new CandidateBooking(lease, vendors, chunk);
        Map<Long, String> newVendors = new HashMap<>();
        for (Waiting candidate : waiting) {
            CustomerFacts customer = customers.get(candidate.customerId());
            if (booking.add(candidate, customer)) {
                newVendors.put(
                        candidate.customerId(), booking.vendorAccount(candidate, Objects.requireNonNull(customer)));
            }
        }
        addVendors(lease, chunk, newVendors);
        return chunk;
    }

    private void addVendors(RunLease lease, ChunkPlan chunk, Map<Long, String> newVendors) {
        Map<Long, Party> parties = credits.parties(newVendors.keySet());
        parties.forEach((customerId, party) -> {
            String vendorAccount = Objects.requireNonNull(newVendors.get(customerId));
            chunk.add(
                    new NewOneTimeVendor(
                            vendorAccount,
                            party.account(),
                            party.name(),
                            party.currency(),
                            party.language(),
                            party.street(),
                            party.buildingNumber(),
                            party.postalCode(),
                            party.town(),
                            party.country(),
                            Objects.requireNonNull(lease.template())),
                    new CreditSettlement.VendorLink(customerId, vendorAccount));
        });
    }

    private void book(RunLease lease, ChunkPlan chunk) {
        RunHeader run = lease.run();
        List<Long> voucherIds = bookkeeping.post(run.entity(), chunk.vouchers(), run.runId(), lease.author());
        credits.settle(run.runId(), run.postingDate(), settlement(lease, chunk, voucherIds));
        List<NewVendorInvoice> recorded = new ArrayList<>(chunk.reimbursements().size());
        for (PlannedBooking.Reimbursement made : chunk.reimbursements()) {
            recorded.add(invoice(lease, made, voucherIds.get(made.voucher())));
        }
        invoices.record(run.entity(), run.runId(), chunk.vendors(), recorded);
        audit.record(ChunkAudit.events(lease, chunk));
    }

    private static CreditSettlement settlement(RunLease lease, ChunkPlan chunk, List<Long> voucherIds) {
        List<CreditSettlement.Reimbursed> reimbursed = chunk.reimbursements().stream()
                .map(made -> new CreditSettlement.Reimbursed(
                        made.customerId(),
                        made.number(),
                        made.group().amount(),
                        made.group().accountingAmount(),
                        BookingTexts.reimbursement(lease.run().language(), made.customerAccount()),
                        voucherIds.get(made.voucher()),
                        made.group().shares()))
                .toList();
        List<CreditSettlement.Netted> netted = chunk.nettings().stream()
                .flatMap(netting -> netting.pairs().stream()
                        .map(pair -> new CreditSettlement.Netted(
                                netting.customerId(),
                                pair,
                                netting.voucher() == null ? null : voucherIds.get(netting.voucher()))))
                .toList();
        return new CreditSettlement(reimbursed, netted, chunk.vendorLinks());
    }

    private static NewVendorInvoice invoice(RunLease lease, PlannedBooking.Reimbursement made, long voucherId) {
        RunHeader run = lease.run();
        ExistingVendor vendor = made.payee() instanceof ExistingVendor existing ? existing : null;
        return new NewVendorInvoice(
                made.ordinal(),
                made.vendorAccount(),
                made.number(),
                run.postingDate(),
                run.postingDate().plusDays(made.payee().termsNetDays()),
                made.group().amount(),
                made.group().accountingAmount(),
                made.payable(),
                made.payee().methodOfPayment(),
                BookingTexts.reimbursement(run.language(), made.customerAccount()),
                lease.author(),
                voucherId,
                made.payee().lacksBankAccount(),
                vendor != null && vendor.isHeldOn(VendorHold.PAYMENT, run.postingDate()),
                vendor == null ? null : vendor.holdReleaseDate(),
                vendor != null && vendor.state() == VendorState.ARCHIVED);
    }
}
