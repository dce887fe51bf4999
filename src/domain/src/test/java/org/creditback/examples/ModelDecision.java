package org.creditback.examples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the rules say of one customer (sections 5 and 7). */
final class ModelDecision {

    private static final String BLANK = "";

    /** A reimbursement to be: what makes credits one (SE-13). */
    record Key(String currency, String account, String dimensions, String classification) implements Comparable<Key> {
        private static final Comparator<Key> ORDER = Comparator.comparing(Key::currency)
                .thenComparing(key -> new ModelPlace(key.account, key.dimensions))
                .thenComparing(Key::classification, ModelPlace.BY_CODE_POINT);

        @Override
        public int compareTo(Key other) {
            return ORDER.compare(this, other);
        }
    }

    private final Facts facts;
    private final Facts.Entity entity;
    private final Facts.Run run;
    final Facts.Customer customer;
    final List<String> reasons = new ArrayList<>();
    final SortedSet<String> warnings = new TreeSet<>();
    final SortedMap<Key, List<ModelItem.Share>> groups = new TreeMap<>();
    final Facts.@Nullable Vendor vendor;
    final ModelNetting netting;
    final List<ModelItem> items;

    @Nullable
    BigDecimal total;

    ModelDecision(Facts facts, Facts.Customer customer, List<ModelItem> items) {
        this.facts = facts;
        this.entity = facts.entity();
        this.run = facts.run();
        this.customer = customer;
        this.items = items;
        this.vendor = facts.vendors().stream()
                .filter(one -> one.entity().equals(entity.id()) && one.account().equals(customer.vendor()))
                .findFirst()
                .orElse(null);
        List<ModelItem> debits = items.stream().filter(ModelItem::isDebit).toList();
        List<ModelItem> considered = items.stream()
                .filter(item -> item.isCredit() && !item.facts().date().isAfter(run.cutOff()))
                .toList();
        reasonIf(customer.inOtherRun(), "IN_OTHER_RUN");
        reasonIf(items.stream().anyMatch(item -> item.facts().pending()), "PENDING_SETTLEMENT");
        reasonIf(customer.hold().equals("All"), "CUSTOMER_ON_HOLD");
        reasonIf(customer.legalStatus().equals("LegalFreeze"), "LEGAL_FREEZE");
        reasonIf(customer.legalStatus().equals("Deceased"), "DECEASED");
        reasonIf(items.stream().anyMatch(item -> item.isCredit() && item.facts().disputed()), "DISPUTED");
        reasonIf(considered.isEmpty(), "CREDIT_AFTER_CUTOFF");
        reasonIf(run.debits().equals("EXCLUDE") && !debits.isEmpty(), "OPEN_DEBIT");
        this.netting = new ModelNetting(considered, run.debits().equals("NET") ? debits : List.of());
        List<ModelItem> left =
                considered.stream().filter(item -> item.open().signum() != 0).toList();
        boolean debitLeft = debits.stream().anyMatch(debit -> debit.open().signum() != 0);
        reasonIf(run.debits().equals("NET") && !left.isEmpty() && debitLeft, "OPEN_DEBIT");
        reasonIf(!considered.isEmpty() && left.isEmpty(), "NO_NET_CREDIT");
        if (!left.isEmpty()) {
            valueAndGroup(left);
        }
        testVendor();
        if (!left.isEmpty() && !groups.isEmpty()) {
            testDimensions();
        }
        reasons.sort(Comparator.comparing(ModelReasons.PRECEDENCE::indexOf));
        warn(!debits.isEmpty());
    }

    private void reasonIf(boolean applies, String reason) {
        if (applies) {
            reasons.add(reason);
        }
    }

    private void valueAndGroup(List<ModelItem> left) {
        List<List<ModelItem.Share>> rests =
                left.stream().map(ModelItem::takeAll).toList();
        Map<String, BigDecimal[]> sums = new HashMap<>();
        for (List<ModelItem.Share> rest : rests) {
            for (ModelItem.Share share : rest) {
                BigDecimal[] sum = sums.computeIfAbsent(share.item().facts().currency(), currency ->
                        new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ZERO});
                sum[0] = sum[0].subtract(share.amount());
                sum[1] = sum[1].subtract(share.booked());
            }
        }
        BigDecimal value = BigDecimal.ZERO;
        for (Map.Entry<String, BigDecimal[]> sum : sums.entrySet()) {
            BigDecimal one = value(sum.getKey(), sum.getValue()[0], sum.getValue()[1]);
            value = one == null || value == null ? null : value.add(one);
        }
        total = value;
        reasonIf(value == null, "NO_EXCHANGE_RATE");
        reasonIf(value != null && entity.minimum() != null && value.compareTo(entity.minimum()) < 0, "BELOW_MINIMUM");
        reasonIf(value != null && entity.maximum() != null && value.compareTo(entity.maximum()) > 0, "ABOVE_MAXIMUM");
        rests.forEach(this::group);
        rests.forEach(this::joinLargest);
    }

    /** In accounting currency (SE-10, PO-9); null where the rate is missing. */
    @Nullable
    BigDecimal value(String currency, BigDecimal amount, BigDecimal booked) {
        if (currency.equals(entity.currency())) {
            return amount;
        }
        if (entity.basis().equals("HISTORICAL")) {
            return booked;
        }
        Facts.Rate rate = rate(currency);
        if (rate == null) {
            return null;
        }
        int decimals = Spread.decimals(entity.currency());
        return rate.from().equals(entity.currency())
                ? amount.divide(rate.value(), decimals, RoundingMode.HALF_UP)
                : amount.multiply(rate.value()).setScale(decimals, RoundingMode.HALF_UP);
    }

    /** MO-3: the last on or before the posting date; on a tie of both directions, accounting to foreign. */
    private Facts.@Nullable Rate rate(String currency) {
        Facts.Rate best = null;
        for (Facts.Rate rate : facts.rates()) {
            boolean divides = rate.from().equals(entity.currency()) && rate.to().equals(currency);
            boolean multiplies =
                    rate.to().equals(entity.currency()) && rate.from().equals(currency);
            if ((divides || multiplies) && !rate.validFrom().isAfter(run.posting())) {
                boolean later = best == null || rate.validFrom().isAfter(best.validFrom());
                boolean tie = best != null && rate.validFrom().isEqual(best.validFrom());
                best = later || (tie && divides) ? rate : best;
            }
        }
        return best;
    }

    private void group(List<ModelItem.Share> rest) {
        boolean opposite = rest.stream().anyMatch(share -> share.amount().signum() > 0);
        for (ModelItem.Share share : rest) {
            ModelPlace place = opposite ? largest(rest) : share.place();
            if (run.summarize() || opposite || share.amount().signum() != 0) {
                groups.computeIfAbsent(key(share, place), key -> new ArrayList<>())
                        .add(share);
            }
        }
    }

    private static ModelPlace largest(List<ModelItem.Share> rest) {
        ModelItem.Share largest = rest.get(0);
        for (ModelItem.Share share : rest) {
            largest = share.amount().compareTo(largest.amount()) < 0 ? share : largest;
        }
        return largest.place();
    }

    private Key key(ModelItem.Share share, ModelPlace place) {
        Facts.Item item = share.item().facts();
        return new Key(
                item.currency(),
                run.summarize() ? BLANK : place.account(),
                run.summarize() ? "-" : place.dimensions(),
                run.classes() ? item.classification() : BLANK);
    }

    private void joinLargest(List<ModelItem.Share> rest) {
        boolean opposite = rest.stream().anyMatch(share -> share.amount().signum() > 0);
        if (run.summarize() || opposite) {
            return;
        }
        for (ModelItem.Share share : rest) {
            if (share.amount().signum() == 0) {
                Key largest = null;
                for (Key key : groups.keySet()) {
                    boolean sameCurrency =
                            key.currency().equals(share.item().facts().currency());
                    if (sameCurrency && (largest == null || amount(key).compareTo(amount(largest)) > 0)) {
                        largest = key;
                    }
                }
                groups.getOrDefault(largest, new ArrayList<>()).add(share);
            }
        }
    }

    /** Positive. */
    BigDecimal amount(Key key) {
        return groups.getOrDefault(key, List.of()).stream()
                .map(share -> share.amount().negate())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What the payee is owed, accounting currency. */
    BigDecimal accounting(Key key) {
        BigDecimal booked = groups.getOrDefault(key, List.of()).stream()
                .map(share -> share.booked().negate())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal value = value(key.currency(), amount(key), booked);
        return value == null ? BigDecimal.ZERO : value;
    }

    private void testVendor() {
        boolean lacking = vendor == null || vendor.closed();
        reasonIf(customer.vendor() != null && lacking, "VENDOR_NOT_FOUND");
        reasonIf(vendor != null && (isHeld(vendor, "Invoice") || isHeld(vendor, "All")), "VENDOR_ON_HOLD");
        reasonIf(customer.vendor() == null && template() == null, "NO_VENDOR_TEMPLATE");
    }

    boolean isHeld(Facts.Vendor held, String hold) {
        boolean active = held.release() == null || run.posting().isBefore(held.release());
        return active && held.hold().equals(hold);
    }

    Facts.@Nullable Template template() {
        return facts.templates().stream()
                .filter(one -> one.entity().equals(entity.id()))
                .findFirst()
                .orElse(null);
    }

    /** The dimensions of the AP line (PO-3, PO-4). */
    String payable(Key key) {
        Facts.Template template = template();
        String own = vendor != null ? vendor.dimensions() : template != null ? template.dimensions() : "-";
        return run.summarize() ? own : key.dimensions();
    }

    private void testDimensions() {
        boolean known = vendor != null || (customer.vendor() == null && template() != null);
        Stream<String> payable = known ? groups.keySet().stream().map(this::payable) : Stream.of();
        Stream<String> receivable = groups.values().stream()
                .flatMap(List::stream)
                .map(share -> share.place().dimensions());
        Stream<String> netted = netting.pairs.values().stream()
                .flatMap(List::stream)
                .flatMap(pair -> Stream.concat(pair.credits().stream(), pair.debits().stream()))
                .map(share -> share.place().dimensions());
        boolean invalid =
                Stream.of(payable, receivable, netted).flatMap(all -> all).anyMatch(this::isInvalid);
        reasonIf(invalid, "DIMENSION_INVALID");
    }

    private boolean isInvalid(String dimensions) {
        String unit = new ModelPlace(BLANK, dimensions).unit();
        LocalDate closed = entity.closed().get(unit);
        boolean needed = entity.balancing() || entity.required();
        return (needed && unit.equals("-")) || (closed != null && !run.posting().isBefore(closed));
    }

    private void warn(boolean owes) {
        if (!reasons.isEmpty()) {
            return;
        }
        warnIf(run.debits().equals("GROSS") && owes, "OPEN_DEBIT_REMAINS");
        warnIf(!customer.hold().equals("No"), "CUSTOMER_HOLD_OTHER");
        warnIf(vendor == null || vendor.oneTime(), "ONE_TIME_VENDOR");
        warnIf(vendor != null && isHeld(vendor, "Payment"), "VENDOR_PAYMENT_HOLD");
        boolean shared = vendor != null
                && facts.customers().stream()
                        .anyMatch(other -> other.entity().equals(entity.id())
                                && !other.account().equals(customer.account())
                                && vendor.account().equals(other.vendor()));
        warnIf(shared, "VENDOR_SHARED");
        BigDecimal minimum = entity.minimum();
        boolean small = minimum != null
                && groups.keySet().stream().anyMatch(key -> accounting(key).compareTo(minimum) < 0);
        warnIf(small, "SMALL_SPLIT");
    }

    private void warnIf(boolean applies, String code) {
        if (applies) {
            warnings.add(code);
        }
    }
}
