package org.creditback.golden;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.creditback.examples.Facts;
import org.creditback.examples.Spread;

/** What happens between freeze and posting. */
final class Changes {

    /** Documents that only bring a change about; no example names them. */
    static final String OPPOSITE = "OPPOSITE-";

    private Changes() {}

    static void make(Facts facts, EntityNames names) {
        String entity = names.of(facts.run().entity());
        for (Facts.Change change : facts.changes()) {
            BigDecimal open = change.open();
            if (change.item() != null && open != null) {
                Facts.Item opposite = opposite(facts, change.item(), open);
                Books.write(jdbc -> new DocumentsBySql(jdbc, entity).settle(change.item(), opposite));
            } else {
                Books.write(jdbc -> jdbc.update(
                        "UPDATE payables.vendor SET hold = upper(?), hold_release_date = NULL WHERE legal_entity = ? AND vendor_account = ?",
                        change.hold(),
                        entity,
                        change.vendor()));
            }
        }
    }

    /** The document that takes from each line of an item its share of what is settled. */
    private static Facts.Item opposite(Facts facts, String number, BigDecimal open) {
        Facts.Item item = facts.items().stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseThrow();
        String accounting = facts.entity().currency();
        BigDecimal part = item.open().subtract(open);
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
        lines.removeIf(line -> line.open().signum() == 0 && line.accounting().signum() == 0);
        return new Facts.Item(
                item.entity(),
                item.customer(),
                OPPOSITE + number,
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
