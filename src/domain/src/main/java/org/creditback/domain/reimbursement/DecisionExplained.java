package org.creditback.domain.reimbursement;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.creditback.domain.CodePoints;
import org.creditback.domain.payables.ExistingVendor;
import org.creditback.domain.payables.Payee;
import org.creditback.domain.payables.VendorHold;
import org.creditback.domain.receivables.CustomerFacts;
import org.creditback.domain.receivables.CustomerHold;
import org.creditback.domain.receivables.ItemStatus;
import org.creditback.domain.receivables.OpenTransaction;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Says what a decision compared. It decides nothing: which rule declines is what {@link ReimbursementPolicy} answered, here stand the
 * values beside it.
 *
 * @see "Rule RE-5"
 */
public final class DecisionExplained {

    private final CandidateFacts facts;
    private final CustomerFacts customer;
    private final RunTerms terms;
    private final @Nullable Money total;
    private final Set<DeclineReason> reasons;
    private final List<OpenTransaction> credits;
    private final List<OpenTransaction> considered;
    private final List<OpenTransaction> debits;
    private final List<Money> left;
    private final List<TestedRule> rules = new ArrayList<>();

    private DecisionExplained(CandidateFacts facts, RunTerms terms, Decision decision) {
        this.facts = facts;
        this.customer = facts.customer();
        this.terms = terms;
        this.total = decision instanceof Decline decline ? decline.total() : ((Reimburse) decision).total();
        this.reasons = decision instanceof Decline decline ? Set.copyOf(decline.reasons()) : Set.of();
        this.credits = open(OpenTransaction::isCredit);
        this.considered = credits.stream()
                .filter(credit -> ReimbursementPolicy.considers(credit, terms))
                .toList();
        this.debits = open(OpenTransaction::isDebit);
        this.left = left(terms.openDebitMode() == OpenDebitMode.NET ? debits : List.of());
    }

    /**
     * Every rule that was tested, in order of precedence; rules that do not concern the terms or the payee are left out.
     *
     * @param decision what the policy answered to the same facts and terms
     */
    public static List<TestedRule> of(CandidateFacts facts, RunTerms terms, Decision decision) {
        DecisionExplained explained = new DecisionExplained(facts, terms, decision);
        explained.customer();
        explained.openDebits();
        explained.amounts();
        explained.payee();
        explained.add(
                explained.failed(DeclineReason.DIMENSION_INVALID)
                        ? RuleSentence.DIMENSION_INVALID
                        : RuleSentence.DIMENSIONS_VALID);
        return List.copyOf(explained.rules);
    }

    private List<OpenTransaction> open(Predicate<OpenTransaction> wanted) {
        return customer.openTransactions().stream().filter(wanted).toList();
    }

    private boolean failed(DeclineReason reason) {
        return reasons.contains(reason);
    }

    private void add(RuleSentence sentence, Object... values) {
        rules.add(TestedRule.of(sentence, values));
    }

    private void customer() {
        Long otherRun = facts.otherRun();
        if (otherRun != null) {
            add(RuleSentence.IN_OTHER_RUN, otherRun.toString());
        } else {
            add(RuleSentence.NOT_IN_OTHER_RUN);
        }
        pending();
        if (failed(DeclineReason.CUSTOMER_ON_HOLD)) {
            add(RuleSentence.ON_HOLD);
        } else {
            add(customer.hold() == CustomerHold.INVOICE ? RuleSentence.ON_INVOICE_HOLD : RuleSentence.NOT_ON_HOLD);
        }
        legalStatus();
        if (failed(DeclineReason.DISPUTED)) {
            add(RuleSentence.DISPUTED, numbers(ItemStatus.DISPUTED, OpenTransaction::isCredit));
        } else {
            add(RuleSentence.NOTHING_DISPUTED);
        }
        if (failed(DeclineReason.CREDIT_AFTER_CUTOFF)) {
            add(RuleSentence.CREDITS_LATER, credits.size(), terms.cutOffDate());
        } else {
            add(RuleSentence.CREDITS_IN_TIME, considered.size(), credits.size(), terms.cutOffDate());
        }
    }

    private void pending() {
        if (!failed(DeclineReason.PENDING_SETTLEMENT)) {
            add(RuleSentence.NOTHING_PENDING);
            return;
        }
        List<String> documents = numbers(ItemStatus.PENDING_SETTLEMENT, item -> true);
        List<String> journals =
                open(item -> item.hasStatusOn(ItemStatus.PENDING_SETTLEMENT, terms.postingDate())).stream()
                        .map(OpenTransaction::journal)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        if (journals.isEmpty()) {
            add(RuleSentence.PENDING, documents);
        } else {
            add(RuleSentence.PENDING_IN_JOURNAL, documents, journals);
        }
    }

    private List<String> numbers(ItemStatus status, Predicate<OpenTransaction> wanted) {
        return open(item -> wanted.test(item) && item.hasStatusOn(status, terms.postingDate())).stream()
                .map(OpenTransaction::documentNumber)
                .toList();
    }

    private void legalStatus() {
        LocalDate until = customer.legalStatusUntil();
        if (!failed(DeclineReason.LEGAL_FREEZE)) {
            add(RuleSentence.NO_LEGAL_FREEZE);
        } else if (until == null) {
            add(RuleSentence.LEGAL_FREEZE);
        } else {
            add(RuleSentence.LEGAL_FREEZE_UNTIL, until);
        }
        add(failed(DeclineReason.DECEASED) ? RuleSentence.DECEASED : RuleSentence.NOT_DECEASED);
    }

    private void openDebits() {
        List<Money> owed = sums(debits);
        if (owed.isEmpty()) {
            add(RuleSentence.NO_DEBIT);
            return;
        }
        switch (terms.openDebitMode()) {
            case EXCLUDE -> add(RuleSentence.DEBIT_EXCLUDES, owed);
            case GROSS -> add(RuleSentence.DEBIT_STAYS, owed);
            case NET -> {
                boolean usedUp = failed(DeclineReason.NO_NET_CREDIT);
                if (!usedUp) {
                    add(failed(DeclineReason.OPEN_DEBIT) ? RuleSentence.DEBIT_LEFT : RuleSentence.DEBIT_NETTED, owed);
                }
                if (usedUp) {
                    add(RuleSentence.NO_CREDIT_LEFT, owed);
                } else if (!considered.isEmpty()) {
                    add(RuleSentence.CREDIT_LEFT, left);
                }
            }
        }
    }

    /** What is left of the credits after netting, positive, per currency. */
    private List<Money> left(List<OpenTransaction> netted) {
        Map<CurrencyUnit, Money> sums = perCurrency();
        for (CreditRest rest : Netting.of(considered, netted).rests()) {
            sums.merge(rest.credit().currency(), rest.amount().negated(), Money::plus);
        }
        return List.copyOf(sums.values());
    }

    private void amounts() {
        if (failed(DeclineReason.NO_EXCHANGE_RATE)) {
            add(RuleSentence.NO_RATE, unvalued(), terms.postingDate());
        } else if (total == null) {
            add(RuleSentence.NOTHING_TO_VALUE);
        } else {
            add(RuleSentence.VALUED, terms.accountingCurrency().getCode(), total);
        }
        if (total == null) {
            add(RuleSentence.NO_TOTAL_FOR_MINIMUM);
            add(RuleSentence.NO_TOTAL_FOR_MAXIMUM);
            return;
        }
        Money minimum = terms.minimum();
        if (minimum == null || minimum.isZero()) {
            add(RuleSentence.NO_MINIMUM, total);
        } else {
            add(
                    failed(DeclineReason.BELOW_MINIMUM) ? RuleSentence.BELOW_MINIMUM : RuleSentence.AT_LEAST_MINIMUM,
                    total,
                    minimum);
        }
        Money maximum = terms.maximum();
        if (maximum == null) {
            add(RuleSentence.NO_MAXIMUM);
        } else {
            add(
                    failed(DeclineReason.ABOVE_MAXIMUM) ? RuleSentence.ABOVE_MAXIMUM : RuleSentence.WITHIN_MAXIMUM,
                    total,
                    maximum);
        }
    }

    private List<String> unvalued() {
        return left.stream()
                .map(Money::getCurrencyUnit)
                .filter(currency -> !terms.canValue(currency))
                .map(CurrencyUnit::getCode)
                .toList();
    }

    private void payee() {
        String account = customer.vendorAccount();
        Payee payee = facts.payee();
        if (account == null) {
            add(payee == null ? RuleSentence.NO_TEMPLATE : RuleSentence.ONE_TIME_VENDOR);
        } else {
            add(
                    failed(DeclineReason.VENDOR_NOT_FOUND) ? RuleSentence.VENDOR_NOT_FOUND : RuleSentence.VENDOR_FOUND,
                    account);
        }
        if (payee instanceof ExistingVendor vendor) {
            add(holdOf(vendor), vendor.account());
        }
        String summaryAccount = payee == null ? null : payee.summaryAccount();
        if (summaryAccount != null) {
            add(RuleSentence.SUMMARY_ACCOUNT, summaryAccount);
        } else if (payee != null) {
            add(RuleSentence.NO_SUMMARY_ACCOUNT);
        }
    }

    private RuleSentence holdOf(ExistingVendor vendor) {
        if (failed(DeclineReason.VENDOR_ON_HOLD)) {
            return RuleSentence.VENDOR_ON_HOLD;
        }
        return vendor.isHeldOn(VendorHold.PAYMENT, terms.postingDate())
                ? RuleSentence.VENDOR_PAYMENT_HOLD
                : RuleSentence.VENDOR_NOT_ON_HOLD;
    }

    private static List<Money> sums(Collection<OpenTransaction> open) {
        Map<CurrencyUnit, Money> sums = perCurrency();
        open.forEach(item -> sums.merge(item.currency(), item.open(), Money::plus));
        return List.copyOf(sums.values());
    }

    private static Map<CurrencyUnit, Money> perCurrency() {
        return new TreeMap<>(Comparator.comparing(CurrencyUnit::getCode, CodePoints.ORDER));
    }
}
