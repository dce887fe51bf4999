package org.creditback.domain.reimbursement;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.creditback.domain.CodePoints;
import org.creditback.domain.approval.ApprovalPolicy;
import org.creditback.domain.approval.ApprovalTerms;
import org.creditback.domain.ledger.DimensionSet;
import org.creditback.domain.ledger.LedgerDimension;
import org.creditback.domain.money.ExchangeRate;
import org.creditback.domain.payables.ExistingVendor;
import org.creditback.domain.payables.OneTimeVendor;
import org.creditback.domain.payables.Payee;
import org.creditback.domain.payables.VendorHold;
import org.creditback.domain.payables.VendorState;
import org.creditback.domain.receivables.CustomerFacts;
import org.creditback.domain.receivables.CustomerHold;
import org.creditback.domain.receivables.ItemStatus;
import org.creditback.domain.receivables.LegalStatus;
import org.creditback.domain.receivables.OpenLine;
import org.creditback.domain.receivables.OpenTransaction;
import org.creditback.examples.Facts;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The facts of an example as the policy takes them. */
final class PolicyFacts {

    private static final String PAYABLE = "200100";
    private static final PostingAccounts ACCOUNTS = new PostingAccounts("801200", "801300", "190100", "290100");

    private final Facts facts;
    private final CurrencyUnit accounting;

    PolicyFacts(Facts facts) {
        this.facts = facts;
        this.accounting = CurrencyUnit.of(facts.entity().currency());
    }

    ApprovalTerms approval() {
        Facts.Entity entity = facts.entity();
        return new ApprovalTerms(
                ApprovalPolicy.valueOf(entity.policy()), money(entity.limitCustomer()), money(entity.limitRun()));
    }

    private @Nullable Money money(@Nullable BigDecimal number) {
        return number == null ? null : Money.of(accounting, number);
    }

    RunTerms terms() {
        Facts.Entity entity = facts.entity();
        Facts.Run run = facts.run();
        Map<String, LocalDate> closed = new TreeMap<>();
        entity.closed().forEach((value, from) -> closed.put("BusinessUnit=" + value, from));
        return new RunTerms(
                accounting,
                run.posting(),
                run.cutOff(),
                run.summarize(),
                OpenDebitMode.valueOf(run.debits()),
                run.classes(),
                limit(entity.minimum()),
                limit(entity.maximum()),
                RateBasis.valueOf(entity.basis()),
                rates(),
                new DimensionRules(
                        entity.required() ? Set.of("BusinessUnit") : Set.of(),
                        entity.balancing() ? "BusinessUnit" : null,
                        closed),
                ACCOUNTS,
                null);
    }

    private @Nullable Money limit(@Nullable BigDecimal number) {
        return number == null ? null : Money.of(accounting, number);
    }

    private Map<CurrencyUnit, ExchangeRate> rates() {
        Map<CurrencyUnit, ExchangeRate> rates = new HashMap<>();
        facts.rates().stream()
                .filter(rate -> !rate.validFrom().isAfter(facts.run().posting()))
                .filter(rate ->
                        rate.from().equals(accounting.getCode()) || rate.to().equals(accounting.getCode()))
                // The last wins; on a tie accounting to foreign, which therefore comes last (MO-3).
                .sorted(Comparator.comparing(Facts.Rate::validFrom)
                        .thenComparing(rate -> rate.from().equals(accounting.getCode())))
                .forEach(rate -> {
                    boolean multiplies = rate.to().equals(accounting.getCode());
                    CurrencyUnit foreign = CurrencyUnit.of(multiplies ? rate.from() : rate.to());
                    rates.put(
                            foreign, new ExchangeRate(accounting, foreign, rate.value(), multiplies, rate.validFrom()));
                });
        return rates;
    }

    /** The customers of the run's legal entity with an open credit, in account order (SE-1, NU-2). */
    List<CandidateFacts> candidates() {
        return facts.customers().stream()
                .filter(customer -> customer.entity().equals(facts.run().entity()))
                .sorted(Comparator.comparing(Facts.Customer::account, CodePoints.ORDER))
                .map(this::candidate)
                .filter(candidate ->
                        candidate.customer().openTransactions().stream().anyMatch(OpenTransaction::isCredit))
                .toList();
    }

    private CandidateFacts candidate(Facts.Customer customer) {
        List<OpenTransaction> open = new ArrayList<>();
        for (Facts.Item item : facts.items()) {
            if (item.entity().equals(customer.entity()) && item.customer().equals(customer.account())) {
                open.add(transaction(item));
            }
        }
        open.sort(Comparator.comparing(OpenTransaction::id));
        boolean shared = facts.customers().stream()
                .anyMatch(other -> other.entity().equals(customer.entity())
                        && !other.account().equals(customer.account())
                        && customer.vendor() != null
                        && customer.vendor().equals(other.vendor()));
        CustomerFacts known = new CustomerFacts(
                customer.account().hashCode(),
                customer.account(),
                customer.hold().equals("No")
                        ? null
                        : CustomerHold.valueOf(customer.hold().toUpperCase(java.util.Locale.ROOT)),
                switch (customer.legalStatus()) {
                    case "LegalFreeze" -> LegalStatus.LEGAL_FREEZE;
                    case "Deceased" -> LegalStatus.DECEASED;
                    default -> null;
                },
                null,
                customer.vendor(),
                open);
        return new CandidateFacts(known, payee(customer), shared, customer.inOtherRun() ? 99L : null);
    }

    private @Nullable Payee payee(Facts.Customer customer) {
        if (customer.vendor() == null) {
            return facts.templates().stream()
                    .filter(template -> template.entity().equals(customer.entity()))
                    .map(template ->
                            new OneTimeVendor(null, null, PAYABLE, dimensions(template.dimensions()), 0, "SEPA", true))
                    .findFirst()
                    .orElse(null);
        }
        return facts.vendors().stream()
                .filter(vendor -> vendor.entity().equals(customer.entity())
                        && vendor.account().equals(customer.vendor()))
                .map(vendor -> new ExistingVendor(
                        vendor.account(),
                        vendor.closed() ? VendorState.CLOSED : VendorState.ACTIVE,
                        vendor.hold().equals("No")
                                ? null
                                : VendorHold.valueOf(vendor.hold().toUpperCase(java.util.Locale.ROOT)),
                        vendor.release(),
                        vendor.oneTime(),
                        PAYABLE,
                        dimensions(vendor.dimensions()),
                        0,
                        "SEPA",
                        !vendor.bank()))
                .findFirst()
                .orElse(null);
    }

    private OpenTransaction transaction(Facts.Item item) {
        CurrencyUnit currency = CurrencyUnit.of(item.currency());
        List<OpenLine> lines = item.lines().stream()
                .map(line -> new OpenLine(
                        line.lineNo(),
                        new LedgerDimension(line.account(), dimensions(line.dimensions())),
                        Money.of(currency, line.open()),
                        Money.of(accounting, line.accounting()),
                        Money.of(currency, line.open()),
                        Money.of(accounting, line.accounting())))
                .sorted(Comparator.comparing(OpenLine::target).thenComparing(OpenLine::lineNo))
                .toList();
        return new OpenTransaction(
                facts.items().indexOf(item),
                item.number(),
                item.date(),
                item.due(),
                item.classification(),
                item.pending() ? ItemStatus.PENDING_SETTLEMENT : item.disputed() ? ItemStatus.DISPUTED : null,
                null,
                null,
                lines);
    }

    static DimensionSet dimensions(String text) {
        if (text.equals("-")) {
            return DimensionSet.EMPTY;
        }
        String named = text.replaceAll("(^|;)(?=[^;=]+(;|$))", "$1BusinessUnit=");
        return DimensionSet.parse(named).orElseThrow();
    }

    /** As the examples write them. */
    static String shortText(DimensionSet dimensions) {
        return dimensions.values().isEmpty() ? "-" : dimensions.text().replace("BusinessUnit=", "");
    }
}
