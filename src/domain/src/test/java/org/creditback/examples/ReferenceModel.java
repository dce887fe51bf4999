package org.creditback.examples;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A whole run, predicted from the text of the rules with maps, lists and BigDecimal.
 *
 * <p>Simple on purpose, and shares no code with the product: where the two differ, one of them is wrong.
 */
public final class ReferenceModel {

    private final Facts facts;
    private final Outcome outcome = Outcome.empty("DONE");
    private final SortedMap<String, List<String>> reasons = new TreeMap<>(ModelPlace.BY_CODE_POINT);
    private final SortedMap<String, BigDecimal> totals = new TreeMap<>(ModelPlace.BY_CODE_POINT);
    private int reimbursementNumber;
    private int voucherNumber;
    private int vendorNumber;
    private boolean declinedAfterFreeze;
    private boolean waits;

    private ReferenceModel(Facts facts) {
        this.facts = facts;
    }

    /** The predicted run of the facts. */
    public static ReferenceModel of(Facts facts) {
        ReferenceModel model = new ReferenceModel(facts);
        model.run();
        return model;
    }

    /** What the run leaves behind; {@code open} has every item of its legal entity. */
    public Outcome outcome() {
        if (waits) {
            return outcome.in("SUBMITTED");
        }
        return outcome.in(facts.cancels() ? "CANCELED" : declinedAfterFreeze ? "DONE_WITH_DECLINES" : "DONE");
    }

    /** Every reason of the customers declined at the freeze, in order of precedence. */
    public Map<String, List<String>> reasons() {
        return reasons;
    }

    /** The customer totals in accounting currency, where there is one. */
    public Map<String, BigDecimal> totals() {
        return totals;
    }

    private void run() {
        String entity = facts.run().entity();
        facts.items().forEach(item -> outcome.open().put(item.number(), item.open()));
        List<ModelDecision> selected = new ArrayList<>();
        facts.customers().stream()
                .filter(customer -> customer.entity().equals(entity))
                .sorted(Comparator.comparing(Facts.Customer::account, ModelPlace.BY_CODE_POINT))
                .forEach(customer -> decide(facts, customer).ifPresent(decision -> {
                    if (decision.total != null) {
                        totals.put(customer.account(), decision.total);
                    }
                    if (decision.reasons.isEmpty()) {
                        selected.add(decision);
                    } else {
                        reasons.put(customer.account(), decision.reasons);
                        outcome.declines().add(new Outcome.Decline(customer.account(), decision.reasons.get(0)));
                    }
                }));
        waits = waitsForApproval(selected);
        if (!waits) {
            selected.forEach(this::post);
        }
        applyChanges();
    }

    /** AP-2, strictly greater; a blank limit is none. */
    private boolean waitsForApproval(List<ModelDecision> selected) {
        Facts.Entity entity = facts.entity();
        BigDecimal run = selected.stream().map(decision -> decision.total).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean above = selected.stream()
                        .anyMatch(decision ->
                                entity.limitCustomer() != null && decision.total.compareTo(entity.limitCustomer()) > 0)
                || (entity.limitRun() != null && run.compareTo(entity.limitRun()) > 0);
        return (entity.policy().equals("ALWAYS") && !selected.isEmpty())
                || (entity.policy().equals("ABOVE_LIMIT") && above);
    }

    private static java.util.Optional<ModelDecision> decide(Facts facts, Facts.Customer customer) {
        List<ModelItem> items = facts.items().stream()
                .filter(item -> item.entity().equals(customer.entity())
                        && item.customer().equals(customer.account()))
                .map(item -> new ModelItem(item, facts.entity().currency()))
                .toList();
        return items.stream().anyMatch(ModelItem::isCredit)
                ? java.util.Optional.of(new ModelDecision(facts, customer, items))
                : java.util.Optional.empty();
    }

    /** Numbers in the order of NU-2, then what becomes of them. */
    private void post(ModelDecision decision) {
        String customer = decision.customer.account();
        List<String> numbers = new ArrayList<>();
        Outcome mine = Outcome.empty("");
        String created = decision.vendor == null ? number(numbers, "OTV-", ++vendorNumber) : "";
        String payee = decision.vendor == null ? created : decision.vendor.account();
        decision.netting.pairs.forEach((currency, pairs) -> {
            pairs.forEach(pair -> mine.settlements()
                    .add(new Outcome.Settlement(
                            pair.credit().facts().number(), pair.debit().facts().number(), pair.amount(), currency)));
            ModelVoucher voucher = new ModelVoucher("RV-%06d".formatted(voucherNumber + 1), currency, facts.entity());
            voucher.netting(pairs, customer);
            if (!voucher.lines.isEmpty()) {
                mine.nettings().add(new Outcome.Netting(customer, number(numbers, "RV-", ++voucherNumber)));
                mine.lines().addAll(voucher.lines);
            }
        });
        for (ModelDecision.Key key : decision.groups.keySet()) {
            String reimbursement = number(numbers, "RB-", ++reimbursementNumber);
            ModelVoucher voucher =
                    new ModelVoucher(number(numbers, "RV-", ++voucherNumber), key.currency(), facts.entity());
            voucher.reimbursement(
                    decision.groups.get(key), decision.accounting(key), decision.payable(key), customer, payee);
            boolean first = mine.reimbursements().isEmpty();
            mine.reimbursements()
                    .add(new Outcome.Reimbursement(
                            customer,
                            reimbursement,
                            "RV-%06d".formatted(voucherNumber),
                            created.isEmpty() || !first ? payee : payee + "*",
                            decision.amount(key),
                            key.currency(),
                            decision.accounting(key)));
            mine.lines().addAll(voucher.lines);
            settle(mine, decision.groups.get(key), reimbursement, key.currency());
            holds(decision).forEach(hold -> mine.holds().add(new Outcome.Hold(reimbursement, hold)));
        }
        decision.warnings.forEach(warning -> mine.warnings().add(new Outcome.Warning(customer, warning)));
        decide(decision, mine, numbers);
    }

    private static String number(List<String> numbers, String prefix, int value) {
        String number = prefix + "%06d".formatted(value);
        numbers.add(number);
        return number;
    }

    private static void settle(Outcome mine, List<ModelItem.Share> shares, String reimbursement, String currency) {
        SortedMap<String, BigDecimal> perItem = new TreeMap<>();
        shares.forEach(share ->
                perItem.merge(share.item().facts().number(), share.amount().negate(), BigDecimal::add));
        perItem.forEach((item, amount) ->
                mine.settlements().add(new Outcome.Settlement(item, reimbursement, amount, currency)));
    }

    private Stream<String> holds(ModelDecision decision) {
        boolean paymentHeld = decision.vendor != null && decision.isHeld(decision.vendor, "Payment");
        // The template has no bank account, so a vendor made from it has none either.
        boolean lacksBank = decision.vendor == null || !decision.vendor.bank();
        return Stream.of(paymentHeld ? "VENDOR_PAYMENT_HOLD" : "", lacksBank ? "NO_BANK_DETAILS" : "")
                .filter(hold -> !hold.isEmpty());
    }

    /** Posts what was frozen, or voids its numbers (PO-15, NU-4). */
    private void decide(ModelDecision decision, Outcome mine, List<String> numbers) {
        String customer = decision.customer.account();
        String reason = facts.cancels() ? "RUN_CANCELED" : reasonAtPosting(decision);
        if (!reason.isEmpty()) {
            numbers.forEach(number -> outcome.voids().add(new Outcome.Void(number, reason)));
            if (!facts.cancels()) {
                outcome.declines().add(new Outcome.Decline(customer, reason));
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
        decision.items.forEach(item -> outcome.open().put(item.facts().number(), item.open()));
    }

    private String reasonAtPosting(ModelDecision decision) {
        for (Facts.Change change : facts.changes()) {
            boolean own = decision.items.stream()
                    .anyMatch(item -> item.facts().number().equals(change.item()));
            if (own) {
                return "CHANGED_SINCE_SELECTION";
            }
        }
        boolean held = facts.changes().stream()
                .anyMatch(change -> change.vendor() != null
                        && change.vendor().equals(decision.customer.vendor())
                        && ("All".equals(change.hold()) || "Invoice".equals(change.hold())));
        return held ? "VENDOR_ON_HOLD" : "";
    }

    private void applyChanges() {
        for (Facts.Change change : facts.changes()) {
            if (change.item() != null && change.open() != null) {
                outcome.open().put(change.item(), change.open());
            }
        }
    }
}
