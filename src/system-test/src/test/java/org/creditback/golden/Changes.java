package org.creditback.golden;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.creditback.examples.Facts;
import org.creditback.examples.Spread;
import org.jboss.dmr.ModelNode;

/** What happens between freeze and posting: a clerk settles by hand, a vendor is put on hold. */
final class Changes {

    /** Documents that only bring a change about; no example names them. */
    static final String OPPOSITE = "OPPOSITE-";

    private Changes() {}

    static void make(Facts facts, EntityNames names) {
        for (Facts.Change change : facts.changes()) {
            BigDecimal open = change.open();
            String hold = change.hold();
            if (change.item() != null && open != null) {
                settle(facts, names, change.item(), open);
            } else if (hold != null) {
                facts.vendors().stream()
                        .filter(vendor -> vendor.entity().equals(facts.run().entity())
                                && vendor.account().equals(change.vendor()))
                        .forEach(vendor -> FactsByImport.changeVendor(held(vendor, hold), names));
            }
        }
    }

    private static Facts.Vendor held(Facts.Vendor vendor, String hold) {
        return new Facts.Vendor(
                vendor.entity(),
                vendor.account(),
                hold,
                null,
                vendor.dimensions(),
                vendor.bank(),
                vendor.oneTime(),
                vendor.closed());
    }

    /** Enters an opposite document and settles with it. */
    private static void settle(Facts facts, EntityNames names, String number, BigDecimal open) {
        Facts.Item item = facts.items().stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseThrow();
        BigDecimal part = item.open().subtract(open);
        Facts.Item opposite = opposite(facts, item, part);
        FactsByImport.enterDocument(opposite, new Case(facts, names));
        boolean credit = part.signum() < 0;
        ModelNode pair = new ModelNode();
        pair.get("credit").set(credit ? number : opposite.number());
        pair.get("debit").set(credit ? opposite.number() : number);
        pair.get("amount").set(part.abs().toPlainString());
        ModelNode pairs = new ModelNode();
        pairs.add(pair);
        String customer = "/legal-entities/" + names.of(item.entity()) + "/customers/" + item.customer();
        Rest.body(
                204,
                Rest.AR_CLERK.post(customer + "/settlements?date=" + facts.run().posting(), pairs.toJSONString(true)));
    }

    private static Facts.Item opposite(Facts facts, Facts.Item item, BigDecimal part) {
        String accounting = facts.entity().currency();
        BigDecimal booked = item.lines().stream().map(Facts.Line::accounting).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<BigDecimal> shares =
                Spread.of(part, item.lines().stream().map(Facts.Line::open).toList(), item.currency());
        List<BigDecimal> bookedShares = Spread.of(
                Spread.ratio(booked, part, item.open(), accounting),
                item.lines().stream().map(Facts.Line::accounting).toList(),
                accounting);
        List<Facts.Line> lines = new ArrayList<>();
        for (Facts.Line line : item.lines()) {
            BigDecimal amount = shares.get(lines.size()).negate();
            BigDecimal bookedAmount = bookedShares.get(lines.size()).negate();
            lines.add(new Facts.Line(line.lineNo(), line.account(), line.dimensions(), amount, amount, bookedAmount));
        }
        // A line of nothing is no row of a file.
        lines.removeIf(line -> line.open().signum() == 0);
        return new Facts.Item(
                item.entity(),
                item.customer(),
                OPPOSITE + item.number(),
                "journal",
                facts.run().posting(),
                null,
                item.currency(),
                "",
                false,
                false,
                lines);
    }
}
