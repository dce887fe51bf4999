package org.creditback.domain.reimbursement;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.creditback.domain.ledger.LedgerDimension;
import org.creditback.domain.ledger.NumberFormat;
import org.creditback.domain.ledger.NumberSeries;
import org.creditback.domain.ledger.Posting;
import org.creditback.domain.ledger.Side;
import org.creditback.domain.ledger.Voucher;
import org.creditback.domain.ledger.VoucherKind;
import org.creditback.domain.payables.ExistingVendor;
import org.creditback.domain.payables.OneTimeVendor;
import org.creditback.domain.payables.Payee;
import org.creditback.domain.payables.VendorHold;
import org.creditback.domain.receivables.OpenTransaction;
import org.creditback.examples.Facts;
import org.creditback.examples.Outcome;
import org.joda.money.Money;

/** A run in memory, from the rules alone: what the examples expect, with numbers in the order of the freeze (NU-2). */
final class PolicyRun {

    private final Facts facts;
    private final RunTerms terms;
    private final Outcome outcome = Outcome.empty("DONE");
    private final Map<NumberSeries, Long> last = new HashMap<>();
    private final SortedMap<String, Decision> decisions = new TreeMap<>();
    private boolean declinedAfterFreeze;
    private boolean submitted;

    private PolicyRun(Facts facts) {
        this.facts = facts;
        this.terms = new PolicyFacts(facts).terms();
    }

    static PolicyRun of(Facts facts) {
        PolicyRun run = new PolicyRun(facts);
        run.run();
        return run;
    }

    Outcome outcome() {
        if (submitted) {
            return outcome.in("SUBMITTED");
        }
        return outcome.in(facts.cancels() ? "CANCELED" : declinedAfterFreeze ? "DONE_WITH_DECLINES" : "DONE");
    }

    /** What the policy said of each customer considered. */
    Map<String, Decision> decisions() {
        return decisions;
    }

    private void run() {
        facts.items().forEach(item -> outcome.open().put(item.number(), item.open()));
        List<CandidateFacts> candidates = new PolicyFacts(facts).candidates();
        candidates.forEach(candidate ->
                decisions.put(candidate.customer().account(), ReimbursementPolicy.decide(candidate, terms)));
        submitted = needsApproval();
        for (CandidateFacts candidate : candidates) {
            Decision decision = decisions.get(candidate.customer().account());
            if (decision instanceof Reimburse reimburse && !submitted) {
                plan(candidate, reimburse);
            } else if (decision instanceof Decline decline) {
                decline(candidate, decline.reason());
            }
        }
        for (Facts.Change change : facts.changes()) {
            if (change.item() != null) {
                outcome.open().put(change.item(), change.open());
            }
        }
    }

    private boolean needsApproval() {
        List<Money> totals = decisions.values().stream()
                .filter(Reimburse.class::isInstance)
                .map(decision -> ((Reimburse) decision).total())
                .toList();
        Money zero = Money.zero(terms.accountingCurrency());
        Money largest = totals.stream().max(Money::compareTo).orElse(zero);
        return !totals.isEmpty()
                && new PolicyFacts(facts)
                        .approval()
                        .askFor(largest, totals.stream().reduce(zero, Money::plus));
    }

    private void decline(CandidateFacts candidate, DeclineReason reason) {
        outcome.declines().add(new Outcome.Decline(candidate.customer().account(), reason.name()));
    }

    private String number(NumberSeries series, List<String> assigned) {
        long value = last.merge(series, 1L, Long::sum);
        String number = new NumberFormat(series.defaultPrefix(), 6, 0).number(value);
        assigned.add(number);
        return number;
    }

    private void plan(CandidateFacts candidate, Reimburse decision) {
        List<String> assigned = new ArrayList<>();
        String vendor = decision.payee() instanceof ExistingVendor existing
                ? existing.account()
                : number(NumberSeries.ONE_TIME_VENDOR, assigned);
        Outcome mine = Outcome.empty("");
        for (CurrencyNetting netting : decision.nettings()) {
            net(candidate, netting, mine, assigned);
        }
        for (CreditGroup group : decision.groups()) {
            reimburse(candidate, decision.payee(), vendor, group, mine, assigned);
        }
        decision.warnings().forEach(warning -> mine.warnings()
                .add(new Outcome.Warning(candidate.customer().account(), warning.name())));
        keepOrVoid(candidate, decision, mine, assigned);
    }

    private void net(CandidateFacts candidate, CurrencyNetting netting, Outcome mine, List<String> assigned) {
        netting.pairs().forEach(pair -> mine.settlements()
                .add(new Outcome.Settlement(
                        pair.credit().documentNumber(),
                        pair.debit().documentNumber(),
                        pair.amount().getAmount(),
                        pair.amount().getCurrencyUnit().getCode())));
        if (!netting.postings().isEmpty()) {
            String number = number(NumberSeries.REIMBURSEMENT_VOUCHER, assigned);
            mine.nettings().add(new Outcome.Netting(candidate.customer().account(), number));
            lines(
                    new Voucher(
                            number, VoucherKind.NETTING, terms.postingDate(), netting.currency(), netting.postings()),
                    mine);
        }
    }

    private void reimburse(
            CandidateFacts candidate,
            Payee payee,
            String vendor,
            CreditGroup group,
            Outcome mine,
            List<String> assigned) {
        String customer = candidate.customer().account();
        String number = number(NumberSeries.REIMBURSEMENT, assigned);
        String voucher = number(NumberSeries.REIMBURSEMENT_VOUCHER, assigned);
        boolean creates =
                payee instanceof OneTimeVendor && mine.reimbursements().isEmpty();
        mine.reimbursements()
                .add(new Outcome.Reimbursement(
                        customer,
                        number,
                        voucher,
                        creates ? vendor + "*" : vendor,
                        group.amount().getAmount(),
                        group.key().currency().getCode(),
                        group.accountingAmount().getAmount()));
        lines(
                new Voucher(
                        voucher,
                        VoucherKind.REIMBURSEMENT,
                        terms.postingDate(),
                        group.key().currency(),
                        VoucherLines.ofReimbursement(group, payee, customer, vendor, terms)),
                mine);
        SortedMap<String, Money> perCredit = new TreeMap<>();
        group.shares()
                .forEach(share -> perCredit.merge(
                        share.transaction().documentNumber(), share.amount().negated(), Money::plus));
        perCredit.forEach((credit, amount) -> mine.settlements()
                .add(new Outcome.Settlement(
                        credit,
                        number,
                        amount.getAmount(),
                        amount.getCurrencyUnit().getCode())));
        if (payee.lacksBankAccount()) {
            mine.holds().add(new Outcome.Hold(number, "NO_BANK_DETAILS"));
        }
        if (payee instanceof ExistingVendor known && known.isHeldOn(VendorHold.PAYMENT, terms.postingDate())) {
            mine.holds().add(new Outcome.Hold(number, "VENDOR_PAYMENT_HOLD"));
        }
    }

    private static void lines(Voucher voucher, Outcome mine) {
        for (Posting posting : voucher.postings()) {
            LedgerDimension target = posting.target();
            mine.lines()
                    .add(new Outcome.Line(
                            voucher.number(),
                            posting.side() == Side.DEBIT ? "Dr" : "Cr",
                            target.account(),
                            PolicyFacts.shortText(target.dimensions()),
                            posting.amount().getAmount(),
                            posting.amount().getCurrencyUnit().getCode(),
                            posting.accountingAmount().getAmount(),
                            posting.party() == null ? "-" : posting.party()));
        }
    }

    private void keepOrVoid(CandidateFacts candidate, Reimburse decision, Outcome mine, List<String> assigned) {
        String reason = facts.cancels() ? "RUN_CANCELED" : reasonAtPosting(candidate);
        if (!reason.isEmpty()) {
            assigned.forEach(number -> outcome.voids().add(new Outcome.Void(number, reason)));
            if (!facts.cancels()) {
                decline(candidate, DeclineReason.valueOf(reason));
                declinedAfterFreeze = true;
            }
            return;
        }
        outcome.reimbursements().addAll(mine.reimbursements());
        outcome.nettings().addAll(mine.nettings());
        outcome.warnings().addAll(mine.warnings());
        outcome.holds().addAll(mine.holds());
        outcome.lines().addAll(mine.lines());
        outcome.settlements().addAll(mine.settlements());
        for (Outcome.Settlement settlement : mine.settlements()) {
            outcome.open().computeIfPresent(settlement.item(), (item, open) -> open.add(settlement.amount()));
            outcome.open().computeIfPresent(settlement.counter(), (item, open) -> open.subtract(settlement.amount()));
        }
    }

    /** PO-15: the fingerprint first, then the tests again; minimum and amounts stay frozen. */
    private String reasonAtPosting(CandidateFacts frozen) {
        for (OpenTransaction item : frozen.customer().openTransactions()) {
            boolean changed = facts.changes().stream()
                    .anyMatch(change -> item.documentNumber().equals(change.item()));
            if (changed) {
                return DeclineReason.CHANGED_SINCE_SELECTION.name();
            }
        }
        List<Facts.Vendor> vendors = new ArrayList<>();
        facts.vendors().forEach(vendor -> vendors.add(changed(vendor)));
        Facts now = new Facts(
                facts.entities(),
                facts.templates(),
                facts.rates(),
                vendors,
                facts.customers(),
                facts.items(),
                facts.run(),
                List.of(),
                false);
        return new PolicyFacts(now)
                .candidates().stream()
                        .filter(candidate -> candidate
                                .customer()
                                .account()
                                .equals(frozen.customer().account()))
                        .map(candidate -> ReimbursementPolicy.decide(candidate, terms))
                        .map(decision -> decision instanceof Decline decline
                                ? decline.reason().name()
                                : "")
                        .findFirst()
                        .orElse("");
    }

    private Facts.Vendor changed(Facts.Vendor vendor) {
        for (Facts.Change change : facts.changes()) {
            if (vendor.account().equals(change.vendor()) && change.hold() != null) {
                return new Facts.Vendor(
                        vendor.entity(),
                        vendor.account(),
                        change.hold(),
                        null,
                        vendor.dimensions(),
                        vendor.bank(),
                        vendor.oneTime(),
                        vendor.closed());
            }
        }
        return vendor;
    }
}
