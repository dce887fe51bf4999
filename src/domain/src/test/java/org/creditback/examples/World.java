package org.creditback.examples;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes up a small world from a seed: one legal entity, a few customers, one run. The same seed, the same world. */
public final class World {

    private static final LocalDate POSTING = FactsBuilder.POSTING_DATE;
    private static final List<String> CURRENCIES = List.of("EUR", "USD", "JPY", "KWD", "SEK");
    private static final List<String> DIMENSIONS =
            List.of("BU001", "BU001", "BU002", "BU002", "BU003", "BU001;Department=D10", "-", "BU009");
    private static final Map<String, BigDecimal> UNITS_PER_EURO = Map.of(
            "EUR", BigDecimal.ONE,
            "USD", new BigDecimal("1.0813"),
            "JPY", new BigDecimal("163.27"),
            "KWD", new BigDecimal("0.3307"),
            "SEK", new BigDecimal("11.4321"));

    private final Random random;
    private final String id;
    private final String currency;
    private final FactsBuilder facts = new FactsBuilder();
    private boolean tiny;
    private boolean units;

    private World(long seed, String id) {
        this.random = new Random(seed * 7919 + 17);
        this.id = id;
        this.currency = pick(CURRENCIES);
    }

    /**
     * A world of its own.
     *
     * @param seed says everything of it
     * @param id   the legal entity
     */
    public static Facts of(long seed, String id, int customers) {
        World world = new World(seed, id);
        world.legalEntity();
        world.rates();
        world.vendors();
        for (int number = 1; number <= customers; number++) {
            world.customer("C-%04d".formatted(number));
        }
        world.changes();
        return world.facts.build();
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private BigDecimal money(String of, int smallest, int largest) {
        return BigDecimal.valueOf(smallest + random.nextInt(largest - smallest + 1), Spread.decimals(of));
    }

    /** About so many euros. */
    private BigDecimal about(String of, String euros) {
        return new BigDecimal(euros)
                .multiply(UNITS_PER_EURO.get(of))
                .setScale(Spread.decimals(of), RoundingMode.HALF_UP);
    }

    private void legalEntity() {
        tiny = chance(35);
        boolean balancing = chance(25);
        units = balancing || chance(20);
        Map<String, LocalDate> closed = new HashMap<>();
        if (chance(30)) {
            closed.put("BU009", POSTING.plusDays(random.nextInt(3) - 1));
        }
        BigDecimal minimum = tiny
                ? pick(List.of(BigDecimal.ZERO, new BigDecimal("0.02"))).setScale(2)
                : new BigDecimal(pick(List.of("0", "25", "25", "40")));
        facts.entities.add(new Facts.Entity(
                id,
                currency,
                chance(10) ? null : about(currency, minimum.toPlainString()),
                chance(15) ? about(currency, tiny ? "0.30" : "500") : null,
                chance(30) ? "HISTORICAL" : "RUN_DATE",
                "NONE",
                null,
                null,
                balancing,
                !balancing && chance(20),
                closed));
        if (chance(80)) {
            facts.templates.add(new Facts.Template(id, "V-ONETIME", pick(List.of("BU001", "BU002", "-"))));
        }
        facts.run = new Facts.Run(
                id,
                POSTING,
                chance(70) ? POSTING : LocalDate.of(2026, 10, 31),
                chance(40),
                pick(List.of("EXCLUDE", "GROSS", "NET", "NET")),
                chance(30));
    }

    private void rates() {
        for (String foreign : CURRENCIES) {
            if (!foreign.equals(currency) && !chance(8)) {
                BigDecimal cross =
                        UNITS_PER_EURO.get(foreign).divide(UNITS_PER_EURO.get(currency), 8, RoundingMode.HALF_UP);
                for (int entry = 0; entry < 1 + random.nextInt(3); entry++) {
                    BigDecimal moved = cross.multiply(BigDecimal.valueOf(90 + random.nextInt(21), 2));
                    LocalDate from = POSTING.plusDays(1 - random.nextInt(40));
                    rate(foreign, from, moved, chance(30));
                    if (chance(15)) {
                        rate(foreign, from, moved, chance(50));
                    }
                }
            }
        }
    }

    private void rate(String foreign, LocalDate from, BigDecimal unitsForOne, boolean inverse) {
        BigDecimal value = inverse
                ? BigDecimal.ONE.divide(unitsForOne, 7, RoundingMode.HALF_UP)
                : unitsForOne.setScale(4, RoundingMode.HALF_UP);
        Facts.Rate rate = inverse
                ? new Facts.Rate(foreign, currency, from, value)
                : new Facts.Rate(currency, foreign, from, value);
        boolean known = facts.rates.stream()
                .anyMatch(other -> other.from().equals(rate.from())
                        && other.to().equals(rate.to())
                        && other.validFrom().equals(from));
        if (!known && value.signum() > 0) {
            facts.rates.add(rate);
        }
    }

    private void vendors() {
        for (int number = 1; number <= 6; number++) {
            String hold =
                    chance(70) ? "No" : pick(List.of("Invoice", "Payment", "Payment", "Requisition", "Never", "All"));
            facts.vendors.add(new Facts.Vendor(
                    id,
                    "V-%02d".formatted(number),
                    hold,
                    hold.equals("No") || chance(50) ? null : POSTING.plusDays(random.nextInt(3) - 1),
                    dimensions(),
                    chance(85),
                    chance(10),
                    chance(5)));
        }
    }

    private String dimensions() {
        if (units) {
            return chance(4) ? "-" : pick(List.of("BU001", "BU002", "BU003", "BU001;Department=D10"));
        }
        return pick(DIMENSIONS);
    }

    private void customer(String account) {
        facts.customers.add(new Facts.Customer(
                id,
                account,
                chance(25) ? null : "V-%02d".formatted(1 + random.nextInt(6)),
                chance(92) ? "No" : pick(List.of("Invoice", "All")),
                chance(96) ? "None" : pick(List.of("LegalFreeze", "Deceased")),
                chance(2)));
        List<String> own =
                chance(60) ? List.of(pick(CURRENCIES)) : List.of(currency, pick(CURRENCIES), pick(CURRENCIES));
        int items = random.nextInt(6);
        boolean owes = chance(facts.run != null && facts.run.debits().equals("EXCLUDE") ? 20 : 70);
        for (int number = 1; number <= items; number++) {
            boolean debit = owes && chance(35);
            facts.items.add(item(account, pick(own), debit));
        }
    }

    private Facts.Item item(String account, String of, boolean debit) {
        List<Facts.Line> lines = lines(of, debit);
        LocalDate date = LocalDate.of(2026, 9, 1).plusDays(random.nextInt(chance(90) ? 60 : 85));
        boolean marked = chance(2);
        return new Facts.Item(
                id,
                account,
                "D-%d".formatted(facts.items.size() + 1),
                debit ? pick(List.of("invoice", "journal")) : pick(List.of("creditnote", "payment", "invoice")),
                date,
                chance(60) ? date.plusDays(random.nextInt(30)) : null,
                of,
                chance(50) ? pick(List.of("UTL", "GEN", "PARKS")) : "",
                marked,
                !marked && chance(2),
                lines);
    }

    private List<Facts.Line> lines(String of, boolean debit) {
        List<Facts.Line> lines = new ArrayList<>();
        int count = chance(50) ? 1 : 1 + random.nextInt(4);
        BigDecimal sign = debit ? BigDecimal.ONE : BigDecimal.ONE.negate();
        BigDecimal equal = amount(of);
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal totalBooked = BigDecimal.ZERO;
        // One rate per document; and no line that turns one of its totals, as of a few cents rounding may: an import
        // refuses that.
        BigDecimal moved = BigDecimal.valueOf(92 + random.nextInt(17), 2);
        for (int number = 1; number <= count; number++) {
            BigDecimal open = (chance(50) ? equal : amount(of)).multiply(sign);
            BigDecimal booked = booked(of, open, moved);
            boolean opposite = number > 1
                    && chance(12)
                    && total.abs().compareTo(open.abs()) > 0
                    && totalBooked.abs().compareTo(booked.abs()) > 0;
            open = opposite ? open.negate() : open;
            booked = opposite ? booked.negate() : booked;
            total = total.add(open);
            totalBooked = totalBooked.add(booked);
            BigDecimal original = chance(60) ? open : open.multiply(BigDecimal.valueOf(1 + random.nextInt(3)));
            String ar = chance(85) ? FactsBuilder.SUMMARY_ACCOUNT : "130200";
            lines.add(new Facts.Line(number, ar, dimensions(), original, open, booked));
        }
        return lines;
    }

    private BigDecimal amount(String of) {
        if (tiny) {
            return money(of, 1, 9);
        }
        int scale = 1 + random.nextInt(3);
        BigDecimal about = about(of, "1").multiply(BigDecimal.valueOf(1 + random.nextInt(scale == 1 ? 60 : 200)));
        return about.add(money(of, 0, 99)).setScale(Spread.decimals(of), RoundingMode.HALF_UP);
    }

    private BigDecimal booked(String of, BigDecimal open, BigDecimal moved) {
        if (of.equals(currency)) {
            return open;
        }
        return open.multiply(UNITS_PER_EURO.get(currency))
                .multiply(moved)
                .divide(UNITS_PER_EURO.get(of), Spread.decimals(currency), RoundingMode.HALF_UP);
    }

    private void changes() {
        if (chance(25) && !facts.items.isEmpty()) {
            Facts.Item item = pick(facts.items);
            BigDecimal half =
                    item.open().divide(BigDecimal.valueOf(2), Spread.decimals(item.currency()), RoundingMode.DOWN);
            if (half.signum() != 0 && !item.pending()) {
                facts.changes.add(new Facts.Change(item.number(), half, null, null));
            }
        }
        if (chance(15)) {
            facts.changes.add(new Facts.Change(null, null, "V-01", "All"));
        }
        facts.cancels = facts.changes.isEmpty() && chance(5);
    }
}
