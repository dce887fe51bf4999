package org.creditback.domain.reimbursement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.creditback.domain.CodePoints;
import org.creditback.domain.ledger.DimensionSet;
import org.creditback.domain.payables.ExistingVendor;
import org.creditback.domain.payables.OneTimeVendor;
import org.creditback.domain.payables.Payee;
import org.creditback.domain.payables.VendorHold;
import org.creditback.domain.payables.VendorState;
import org.creditback.domain.receivables.CustomerFacts;
import org.creditback.domain.receivables.CustomerHold;
import org.creditback.domain.receivables.ItemStatus;
import org.creditback.domain.receivables.LegalStatus;
import org.creditback.domain.receivables.OpenTransaction;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The rule: who is reimbursed, why not, and how. Pure, and the same for preview, posting and a single customer.
 *
 * @see "Rules sections 5 and 7; examples E1 to E29 and MAIN"
 */
public final class ReimbursementPolicy {

    private final CandidateFacts facts;
    private final CustomerFacts customer;
    private final RunTerms terms;
    private final Set<DeclineReason> reasons = EnumSet.noneOf(DeclineReason.class);
    private final List<OpenTransaction> credits;
    private final List<OpenTransaction> debits;
    private final Netting left;

    private ReimbursementPolicy(CandidateFacts facts, RunTerms terms) {
        this.facts = facts;
        this.customer = facts.customer();
        this.terms = terms;
        List<OpenTransaction> open = customer.openTransactions();
        this.debits = open.stream().filter(OpenTransaction::isDebit).toList();
        this.credits = open.stream()
                .filter(OpenTransaction::isCredit)
                .filter(credit -> considers(credit, terms))
                .toList();
        boolean netting = terms.openDebitMode() == OpenDebitMode.NET;
        this.left = Netting.of(credits, netting ? debits : List.of());
    }

    /**
     * Decides about one customer that has at least one open credit transaction.
     *
     * @return a decline with every reason that applies, or the reimbursements; the same for the same input, always
     */
    public static Decision decide(CandidateFacts facts, RunTerms terms) {
        return new ReimbursementPolicy(facts, terms).decide();
    }

    /** Whether a credit counts: not after the cut-off date, and among the marked ones where some are marked (SE-3, DI-12). */
    static boolean considers(OpenTransaction credit, RunTerms terms) {
        return !credit.documentDate().isAfter(terms.cutOffDate())
                && (terms.documents() == null || terms.documents().contains(credit.documentNumber()));
    }

    private Decision decide() {
        testCustomer();
        testOpenDebits();
        Money total = total();
        testTotal(total);
        Payee payee = testPayee();
        testDimensions(payee);
        if (reasons.isEmpty() && payee != null && total != null) {
            List<CreditGroup> groups = Grouping.of(left.rests(), terms);
            return new Reimburse(total, payee, groups, nettings(), warnings(groups, payee));
        }
        return new Decline(List.copyOf(reasons), total, detail());
    }

    private void testCustomer() {
        declineIf(facts.otherRun() != null, DeclineReason.IN_OTHER_RUN);
        declineIf(anyWith(ItemStatus.PENDING_SETTLEMENT), DeclineReason.PENDING_SETTLEMENT);
        declineIf(customer.hold() == CustomerHold.ALL, DeclineReason.CUSTOMER_ON_HOLD);
        declineIf(customer.hasLegalStatusOn(LegalStatus.LEGAL_FREEZE, terms.postingDate()), DeclineReason.LEGAL_FREEZE);
        declineIf(customer.hasLegalStatusOn(LegalStatus.DECEASED, terms.postingDate()), DeclineReason.DECEASED);
        // A credit after the cut-off date counts too (SE-19).
        declineIf(
                customer.openTransactions().stream()
                        .anyMatch(
                                item -> item.isCredit() && item.hasStatusOn(ItemStatus.DISPUTED, terms.postingDate())),
                DeclineReason.DISPUTED);
        declineIf(credits.isEmpty(), DeclineReason.CREDIT_AFTER_CUTOFF);
    }

    private boolean anyWith(ItemStatus status) {
        return customer.openTransactions().stream().anyMatch(item -> item.hasStatusOn(status, terms.postingDate()));
    }

    private void testOpenDebits() {
        switch (terms.openDebitMode()) {
            case EXCLUDE -> declineIf(!debits.isEmpty(), DeclineReason.OPEN_DEBIT);
            case NET -> {
                boolean nothingLeft = !credits.isEmpty() && left.rests().isEmpty();
                declineIf(nothingLeft, DeclineReason.NO_NET_CREDIT);
                declineIf(!left.rests().isEmpty() && left.debitLeft(), DeclineReason.OPEN_DEBIT);
            }
            case GROSS -> {}
        }
    }

    /** Of the credits left, accounting currency; null where none is left or a rate is missing (SE-10, SE-21). */
    private @Nullable Money total() {
        if (left.rests().isEmpty()) {
            return null;
        }
        Map<CurrencyUnit, Money> amounts = new TreeMap<>(Comparator.comparing(CurrencyUnit::getCode, CodePoints.ORDER));
        Map<CurrencyUnit, Money> booked = new TreeMap<>(Comparator.comparing(CurrencyUnit::getCode, CodePoints.ORDER));
        for (CreditRest rest : left.rests()) {
            amounts.merge(rest.credit().currency(), rest.amount().negated(), Money::plus);
            booked.merge(rest.credit().currency(), rest.booked().negated(), Money::plus);
        }
        if (!amounts.keySet().stream().allMatch(terms::canValue)) {
            reasons.add(DeclineReason.NO_EXCHANGE_RATE);
            return null;
        }
        Money total = Money.zero(terms.accountingCurrency());
        for (Map.Entry<CurrencyUnit, Money> amount : amounts.entrySet()) {
            Money bookedAmount = booked.getOrDefault(amount.getKey(), Money.zero(terms.accountingCurrency()));
            total = total.plus(terms.value(amount.getValue(), bookedAmount));
        }
        return total;
    }

    private void testTotal(@Nullable Money total) {
        Money minimum = terms.minimum();
        Money maximum = terms.maximum();
        declineIf(total != null && minimum != null && total.isLessThan(minimum), DeclineReason.BELOW_MINIMUM);
        declineIf(total != null && maximum != null && total.isGreaterThan(maximum), DeclineReason.ABOVE_MAXIMUM);
    }

    private @Nullable Payee testPayee() {
        Payee payee = facts.payee();
        if (payee instanceof ExistingVendor vendor) {
            declineIf(vendor.state() == VendorState.CLOSED, DeclineReason.VENDOR_NOT_FOUND);
            boolean held = vendor.isHeldOn(VendorHold.INVOICE, terms.postingDate())
                    || vendor.isHeldOn(VendorHold.ALL, terms.postingDate());
            declineIf(held, DeclineReason.VENDOR_ON_HOLD);
        }
        if (payee == null) {
            reasons.add(
                    customer.vendorAccount() == null
                            ? DeclineReason.NO_VENDOR_TEMPLATE
                            : DeclineReason.VENDOR_NOT_FOUND);
        } else {
            declineIf(payee.summaryAccount() == null, DeclineReason.NO_POSTING_PROFILE);
        }
        return payee;
    }

    // Needs neither rate nor payee: all reasons that apply are stored (SE-21).
    private void testDimensions(@Nullable Payee payee) {
        if (left.rests().isEmpty()) {
            return;
        }
        Stream<DimensionSet> receivable = left.rests().stream()
                .flatMap(rest -> rest.shares().stream())
                .map(share -> share.target().dimensions());
        Stream<DimensionSet> payable =
                payee != null && terms.summarizeCustomer() ? Stream.of(payee.dimensions()) : Stream.empty();
        Stream<DimensionSet> netted = left.pairs().values().stream()
                .flatMap(List::stream)
                .flatMap(pair -> Stream.concat(pair.creditShares().stream(), pair.debitShares().stream()))
                .map(share -> share.target().dimensions());
        boolean allowed = Stream.of(receivable, payable, netted)
                .flatMap(sets -> sets)
                .allMatch(set -> terms.dimensionRules().allow(set, terms.postingDate()));
        declineIf(!allowed, DeclineReason.DIMENSION_INVALID);
    }

    private List<CurrencyNetting> nettings() {
        List<CurrencyNetting> nettings = new ArrayList<>(left.pairs().size());
        left.pairs()
                .forEach((currency, pairs) -> nettings.add(new CurrencyNetting(
                        currency, pairs, VoucherLines.ofNetting(currency, pairs, customer.account(), terms))));
        return nettings;
    }

    private Set<Warning> warnings(List<CreditGroup> groups, Payee payee) {
        Set<Warning> warnings = EnumSet.noneOf(Warning.class);
        Money minimum = terms.minimum();
        warnIf(terms.openDebitMode() == OpenDebitMode.GROSS && !debits.isEmpty(), Warning.OPEN_DEBIT_REMAINS, warnings);
        warnIf(customer.hold() == CustomerHold.INVOICE, Warning.CUSTOMER_HOLD_OTHER, warnings);
        boolean paymentHeld =
                payee instanceof ExistingVendor vendor && vendor.isHeldOn(VendorHold.PAYMENT, terms.postingDate());
        warnIf(paymentHeld, Warning.VENDOR_PAYMENT_HOLD, warnings);
        warnIf(facts.vendorShared(), Warning.VENDOR_SHARED, warnings);
        boolean oneTime = payee instanceof OneTimeVendor || (payee instanceof ExistingVendor known && known.oneTime());
        warnIf(oneTime, Warning.ONE_TIME_VENDOR, warnings);
        boolean small = minimum != null
                && groups.stream().anyMatch(group -> group.accountingAmount().isLessThan(minimum));
        warnIf(small, Warning.SMALL_SPLIT, warnings);
        return warnings;
    }

    private @Nullable String detail() {
        if (reasons.contains(DeclineReason.IN_OTHER_RUN)) {
            return String.valueOf(facts.otherRun());
        }
        boolean pending = !reasons.isEmpty() && reasons.iterator().next() == DeclineReason.PENDING_SETTLEMENT;
        return pending
                ? customer.openTransactions().stream()
                        .filter(item -> item.hasStatusOn(ItemStatus.PENDING_SETTLEMENT, terms.postingDate()))
                        .map(OpenTransaction::journal)
                        .filter(journal -> journal != null)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private void declineIf(boolean applies, DeclineReason reason) {
        if (applies) {
            reasons.add(reason);
        }
    }

    private static void warnIf(boolean applies, Warning warning, Set<Warning> warnings) {
        if (applies) {
            warnings.add(warning);
        }
    }
}
