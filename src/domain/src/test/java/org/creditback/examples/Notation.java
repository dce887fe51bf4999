package org.creditback.examples;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes facts as a golden block, so that a world that fails can be read, kept and told again. */
public final class Notation {

    private Notation() {}

    /** The block without expectations. */
    public static String block(String name, Facts facts) {
        List<String> lines = new ArrayList<>(List.of("case " + name));
        facts.entities().forEach(entity -> lines.add(entity(entity)));
        facts.templates()
                .forEach(one -> lines.add(
                        String.join(" ", "template", one.entity(), one.account(), "dims=" + one.dimensions())));
        facts.rates().forEach(rate -> lines.add(rate(facts, rate)));
        facts.vendors().forEach(vendor -> lines.add(vendor(vendor)));
        facts.customers().forEach(customer -> lines.add(customer(customer)));
        facts.items().forEach(item -> lines.add(item(item)));
        Facts.Run run = facts.run();
        lines.add("run " + run.entity() + " posting=" + run.posting() + " cutoff=" + run.cutOff()
                + (run.summarize() ? " summarize=Yes" : "") + " debits=" + run.debits()
                + (run.classes() ? " classes=Yes" : ""));
        facts.changes()
                .forEach(change -> lines.add(
                        change.item() != null
                                ? "change " + change.item() + " " + change.open()
                                : "change-vendor " + run.entity() + " " + change.vendor() + " hold=" + change.hold()));
        if (facts.cancels()) {
            lines.add("cancel");
        }
        return String.join("\n", lines);
    }

    private static String entity(Facts.Entity entity) {
        String closed = entity.closed().entrySet().stream()
                .map(value -> value.getKey() + ":" + value.getValue())
                .collect(Collectors.joining(","));
        return "entity " + entity.id() + " " + entity.currency()
                + option("minimum", entity.minimum())
                + option("maximum", entity.maximum())
                + " basis=" + entity.basis()
                + (entity.balancing() ? " balancing=yes" : "")
                + (entity.required() ? " required=yes" : "")
                + (closed.isEmpty() ? "" : " closed=" + closed);
    }

    private static String rate(Facts facts, Facts.Rate rate) {
        boolean inverse = rate.to().equals(facts.entity().currency());
        return String.join(
                " ",
                "rate",
                facts.run().entity(),
                inverse ? rate.from() : rate.to(),
                rate.validFrom().toString(),
                rate.value().toPlainString(),
                inverse ? "inverse" : "");
    }

    private static String vendor(Facts.Vendor vendor) {
        return "vendor " + vendor.entity() + " " + vendor.account() + " hold=" + vendor.hold()
                + option("release", vendor.release())
                + " dims=" + vendor.dimensions()
                + (vendor.bank() ? "" : " bank=no")
                + (vendor.oneTime() ? " onetime=yes" : "")
                + (vendor.closed() ? " closed" : "");
    }

    private static String customer(Facts.Customer customer) {
        return "customer " + customer.entity() + " " + customer.account()
                + " vendor=" + (customer.vendor() == null ? "-" : customer.vendor())
                + " hold=" + customer.hold()
                + (customer.legalStatus().equals("LegalFreeze") ? " frozen" : "")
                + (customer.legalStatus().equals("Deceased") ? " deceased" : "")
                + (customer.inOtherRun() ? " other-run" : "");
    }

    private static String item(Facts.Item item) {
        BigDecimal booked = item.lines().stream().map(Facts.Line::accounting).reduce(BigDecimal.ZERO, BigDecimal::add);
        String distribution = item.lines().stream()
                .map(line -> line.account() + "/" + line.dimensions() + ":" + line.original() + ":" + line.open() + ":"
                        + line.accounting())
                .collect(Collectors.joining(","));
        return "item " + item.entity() + " " + item.customer() + " " + item.number() + " " + item.type() + " "
                + item.date() + " " + item.open() + " " + item.currency()
                + option("acc", booked)
                + option("due", item.due())
                + " dist=" + distribution
                + (item.classification().isEmpty() ? "" : " class=" + item.classification())
                + (item.pending() ? " marked" : "")
                + (item.disputed() ? " disputed" : "");
    }

    private static String option(String name, @Nullable Object value) {
        return value == null ? "" : " " + name + "=" + value;
    }
}
