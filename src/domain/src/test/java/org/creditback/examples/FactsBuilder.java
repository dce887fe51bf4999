package org.creditback.examples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects facts while statements are read or a world is made up. */
final class FactsBuilder {

    static final LocalDate POSTING_DATE = LocalDate.of(2026, 11, 20);
    static final String SUMMARY_ACCOUNT = "130100";
    static final String USUAL_DIMENSIONS = "BU001";

    final List<Facts.Entity> entities = new ArrayList<>();
    final List<Facts.Template> templates = new ArrayList<>();
    final List<Facts.Rate> rates = new ArrayList<>();
    final List<Facts.Vendor> vendors = new ArrayList<>();
    final List<Facts.Customer> customers = new ArrayList<>();
    final List<Facts.Item> items = new ArrayList<>();
    final List<Facts.Change> changes = new ArrayList<>();
    Facts.@Nullable Run run;
    boolean cancels;

    Facts build() {
        if (run == null) {
            throw new IllegalStateException("a case without a run");
        }
        return new Facts(entities, templates, rates, vendors, customers, items, run, changes, cancels);
    }

    Facts.Entity entity(String id) {
        return entities.stream()
                .filter(entity -> entity.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no legal entity " + id));
    }

    /**
     * The lines of an item whose source knows the open amount of the document only: spread by MO-4, shares of 0 left out.
     *
     * @param distribution {@code D}, {@code D:A,D:A…}; a dimension set may have its account before it: {@code 130200/D};
     *     {@code D:A:OPEN:ACCOUNTING} where the source knows all of a line
     */
    static List<Facts.Line> lines(
            String distribution, BigDecimal open, String currency, BigDecimal accounting, String accountingCurrency) {
        List<String[]> parts = new ArrayList<>();
        for (String part : distribution.split(",")) {
            parts.add(part.split(":"));
        }
        List<Facts.Line> lines = new ArrayList<>();
        if (parts.get(0).length == 4) {
            for (String[] part : parts) {
                lines.add(line(part[0], lines.size() + 1, number(part[1]), number(part[2]), number(part[3])));
            }
            return lines;
        }
        List<BigDecimal> weights = new ArrayList<>();
        for (String[] part : parts) {
            BigDecimal original = part.length == 1 ? open.abs() : number(part[1]);
            weights.add(open.signum() < 0 ? original.negate() : original);
        }
        List<BigDecimal> opens = Spread.of(open, weights, currency);
        List<BigDecimal> booked = Spread.of(accounting, weights, accountingCurrency);
        for (int at = 0; at < weights.size(); at++) {
            if (opens.get(at).signum() != 0) {
                lines.add(line(parts.get(at)[0], lines.size() + 1, weights.get(at), opens.get(at), booked.get(at)));
            }
        }
        return lines;
    }

    private static Facts.Line line(
            String place, int lineNo, BigDecimal original, BigDecimal open, BigDecimal accounting) {
        int slash = place.indexOf('/');
        String account = slash < 0 ? SUMMARY_ACCOUNT : place.substring(0, slash);
        return new Facts.Line(lineNo, account, place.substring(slash + 1), original, open, accounting);
    }

    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }
}
