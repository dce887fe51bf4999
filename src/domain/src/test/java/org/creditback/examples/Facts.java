package org.creditback.examples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * All that a case starts from.
 *
 * @param run     one run of one of the legal entities
 * @param changes what happens between freeze and posting
 * @param cancels the run is canceled instead of posted
 */
public record Facts(
        List<Entity> entities,
        List<Template> templates,
        List<Rate> rates,
        List<Vendor> vendors,
        List<Customer> customers,
        List<Item> items,
        Run run,
        List<Change> changes,
        boolean cancels) {

    /**
     * A legal entity; the limits are null where blank.
     *
     * @param balancing dimension BusinessUnit balances by itself
     * @param required  every line needs a BusinessUnit
     * @param closed    the first day on which a value of BusinessUnit is closed
     */
    public record Entity(
            String id,
            String currency,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal maximum,
            String basis,
            String policy,
            @Nullable BigDecimal limitCustomer,
            @Nullable BigDecimal limitRun,
            boolean balancing,
            boolean required,
            Map<String, LocalDate> closed) {}

    /** The one-time vendor template of a legal entity. */
    public record Template(String entity, String account, String dimensions) {}

    /** Units of {@code to} for one {@code from}; a case uses one of the two directions or both. */
    public record Rate(String from, String to, LocalDate validFrom, BigDecimal value) {}

    /** A vendor; hold is No, Invoice, Payment, Requisition, Never or All. */
    public record Vendor(
            String entity,
            String account,
            String hold,
            @Nullable LocalDate release,
            String dimensions,
            boolean bank,
            boolean oneTime,
            boolean closed) {}

    /** A customer; hold is No, Invoice or All; legal status is None, LegalFreeze or Deceased. */
    public record Customer(
            String entity,
            String account,
            @Nullable String vendor,
            String hold,
            String legalStatus,
            boolean inOtherRun) {}

    /** An open transaction; lines in dimension order. */
    public record Item(
            String entity,
            String customer,
            String number,
            String type,
            LocalDate date,
            @Nullable LocalDate due,
            String currency,
            String classification,
            boolean pending,
            boolean disputed,
            List<Line> lines) {

        /** Signed: what the customer owes. */
        public BigDecimal open() {
            return lines.stream().map(Line::open).reduce(BigDecimal.ZERO, BigDecimal::add);
        }
    }

    /** A line of the AR distribution: its original amount, what is open of it, and what of that is booked. */
    public record Line(
            int lineNo,
            String account,
            String dimensions,
            BigDecimal original,
            BigDecimal open,
            BigDecimal accounting) {}

    /** The terms of the run. */
    public record Run(
            String entity, LocalDate posting, LocalDate cutOff, boolean summarize, String debits, boolean classes) {}

    /** Either an item whose open amount becomes another, or a vendor that gets a hold. */
    public record Change(
            @Nullable String item,
            @Nullable BigDecimal open,
            @Nullable String vendor,
            @Nullable String hold) {}

    /** The legal entity of the run. */
    public Entity entity() {
        return entities.stream()
                .filter(entity -> entity.id().equals(run.entity()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no legal entity " + run.entity()));
    }

    /** The same with exchange rates that several cases share. */
    public Facts with(List<Rate> shared) {
        return new Facts(entities, templates, shared, vendors, customers, items, run, changes, cancels);
    }

    /** The same facts in another order: no rule may depend on it. */
    public Facts shuffled(Random random) {
        return new Facts(
                shuffle(entities, random),
                shuffle(templates, random),
                shuffle(rates, random),
                shuffle(vendors, random),
                shuffle(customers, random),
                shuffle(items, random),
                run,
                changes,
                cancels);
    }

    private static <T> List<T> shuffle(List<T> all, Random random) {
        List<T> other = new ArrayList<>(all);
        Collections.shuffle(other, random);
        return other;
    }
}
