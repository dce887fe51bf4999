package org.creditback.reimbursement.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.creditback.domain.ledger.NumberSeries;
import org.creditback.domain.receivables.CustomerFacts;
import org.creditback.domain.reimbursement.CandidateFacts;
import org.creditback.domain.reimbursement.CreditGroup;
import org.creditback.domain.reimbursement.Decision;
import org.creditback.domain.reimbursement.Fingerprint;
import org.creditback.domain.reimbursement.Reimburse;
import org.creditback.ledger.Bookkeeping;
import org.creditback.ledger.NumberBlock;
import org.creditback.payables.ReimbursementInvoices;
import org.creditback.receivables.OpenCredits;
import org.creditback.reimbursement.store.CandidateStore;
import org.creditback.reimbursement.store.CandidateStore.Numbers;
import org.creditback.reimbursement.store.FilterJson;
import org.creditback.reimbursement.store.PlannedCandidate;
import org.creditback.reimbursement.store.RateStore;
import org.creditback.reimbursement.store.RunHeader;
import org.jspecify.annotations.Nullable;

/** The freeze: every customer considered is decided and stored, page by page, in the caller's one transaction. */
@Dependent
public class CandidateSelection {

    // Enough rows for a bulk write to pay, few enough that a page with long histories stays small.
    private static final int PAGE = 2_000;

    @Inject
    private OpenCredits credits;

    @Inject
    private ReimbursementInvoices invoices;

    @Inject
    private Bookkeeping bookkeeping;

    @Inject
    private CandidateStore candidates;

    @Inject
    private CandidateJudgement judgement;

    @Inject
    private RateStore rates;

    /** Counters of the freeze while it goes on. */
    private static final class Tally {
        private int considered;
        private int selected;
        private int reimbursements;
        private int vouchers;
        private int oneTimeVendors;
        private final MessageDigest hash = Digests.sha256();
    }

    /**
     * Selects and freezes.
     *
     * @param validDays of the preview
     * @throws RunHalted where the run is not this execution's any more
     */
    void freeze(RunLease lease, int validDays) {
        RunHeader run = lease.run();
        Tally tally = new Tally();
        tally.hash.update(header(run).getBytes(UTF_8));
        String after = null;
        List<CustomerFacts> page;
        do {
            page = credits.considered(run.entity(), run.filter(), after, PAGE);
            if (!page.isEmpty()) {
                candidates.insert(run.runId(), decisions(lease, page, tally));
                after = page.get(page.size() - 1).account();
            }
        } while (page.size() == PAGE);
        rates.insert(run.runId(), lease.terms().rates().values());
        Numbers numbers = numbers(lease, tally);
        tally.hash.update(("\n" + numbers).getBytes(UTF_8));
        String hash = HexFormat.of().formatHex(tally.hash.digest());
        if (!candidates.freeze(
                run.runId(), lease.epoch(), tally.considered, tally.selected, numbers, hash, validDays)) {
            throw new RunHalted(null, "the run is no longer selecting");
        }
    }

    private Stream<PlannedCandidate> decisions(RunLease lease, List<CustomerFacts> page, Tally tally) {
        return judgement
                .of(lease.run().entity(), page, lease.terms(), lease.template(), lease.runId())
                .map(judged -> plan(judged.facts(), judged.decision(), tally));
    }

    private static PlannedCandidate plan(CandidateFacts facts, Decision decision, Tally tally) {
        CustomerFacts customer = facts.customer();
        int candidateNo = ++tally.considered;
        return decision.fold(
                reimburse -> {
                    String fingerprint = Digests.hex(Fingerprint.text(customer));
                    Integer oneTime = customer.vendorAccount() == null ? tally.oneTimeVendors++ : null;
                    PlannedCandidate planned = new PlannedCandidate(
                            candidateNo,
                            customer,
                            decision,
                            fingerprint,
                            oneTime,
                            tally.vouchers,
                            tally.reimbursements);
                    tally.hash.update(proposal(planned, reimburse).getBytes(UTF_8));
                    tally.hash.update(fingerprint.getBytes(UTF_8));
                    tally.selected++;
                    tally.vouchers += vouchers(reimburse);
                    tally.reimbursements += reimburse.groups().size();
                    return planned;
                },
                decline -> new PlannedCandidate(
                        candidateNo, customer, decision, null, null, tally.vouchers, tally.reimbursements));
    }

    private static int vouchers(Reimburse reimburse) {
        long nettings = reimburse.nettings().stream()
                .filter(netting -> !netting.postings().isEmpty())
                .count();
        return reimburse.groups().size() + (int) nettings;
    }

    /** Numbers last: their counters stay locked until the commit. */
    private Numbers numbers(RunLease lease, Tally tally) {
        if (tally.oneTimeVendors > 0) {
            passOverVendorsOfBefore(lease.run());
        }
        return new Numbers(
                lease.reimbursement().fiscalYear(),
                first(lease, NumberSeries.REIMBURSEMENT, tally.reimbursements),
                first(lease, NumberSeries.REIMBURSEMENT_VOUCHER, tally.vouchers),
                first(lease, NumberSeries.ONE_TIME_VENDOR, tally.oneTimeVendors),
                tally.reimbursements,
                tally.vouchers,
                tally.oneTimeVendors);
    }

    private @Nullable Long first(RunLease lease, NumberSeries series, int count) {
        RunHeader run = lease.run();
        return count == 0
                ? null
                : (Long) bookkeeping
                        .assign(run.entity(), series, count, run.postingDate(), run.runId(), run.preparedBy())
                        .first();
    }

    // An import may have brought vendors on the next numbers, one-time vendors of earlier books: such a number is used.
    private void passOverVendorsOfBefore(RunHeader run) {
        long taken;
        do {
            NumberBlock next =
                    bookkeeping.upcoming(run.entity(), NumberSeries.ONE_TIME_VENDOR, PAGE, run.postingDate());
            List<String> accounts =
                    IntStream.range(0, PAGE).mapToObj(next::number).toList();
            Set<String> vendors = invoices.vendors(run.entity(), accounts).keySet();
            taken = accounts.stream().takeWhile(vendors::contains).count();
            if (taken > 0) {
                bookkeeping.assign(
                        run.entity(),
                        NumberSeries.ONE_TIME_VENDOR,
                        (int) taken,
                        run.postingDate(),
                        null,
                        run.preparedBy());
            }
        } while (taken == PAGE);
    }

    // What an approval is bound to (AP-4): the terms here, then each selected candidate in order, then where their
    // numbers begin.
    private static String header(RunHeader run) {
        return String.join(
                "|",
                run.entity().code(),
                run.postingDate().toString(),
                run.cutOffDate().toString(),
                String.valueOf(run.summarizeCustomer()),
                run.openDebitMode().name(),
                String.valueOf(run.separateClassification()),
                FilterJson.write(run.filter()),
                String.valueOf(run.documents()));
    }

    private static String proposal(PlannedCandidate candidate, Reimburse reimburse) {
        StringBuilder text = new StringBuilder("\n").append(candidate.customer().account());
        text.append('|')
                .append(candidate.customer().vendorAccount())
                .append('|')
                .append(candidate.oneTimeOrdinal());
        int ordinal = candidate.firstReimbursement();
        for (CreditGroup group : reimburse.groups()) {
            text.append('|').append(ordinal++).append(' ').append(group.key()).append(' ');
            text.append(group.amount()).append(' ').append(group.accountingAmount());
        }
        return text.append('|').toString();
    }
}
