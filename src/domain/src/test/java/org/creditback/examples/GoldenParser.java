package org.creditback.examples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one golden block, or facts alone. */
final class GoldenParser {

    private static final Set<String> LATER = Set.of("step");

    private final FactsBuilder facts = new FactsBuilder();
    private final Set<String> absent = new HashSet<>();
    private final List<String> later = new ArrayList<>();
    private Outcome expected = Outcome.empty("DONE");
    private String name = "";

    static Golden parse(List<String> lines) {
        GoldenParser parser = new GoldenParser();
        boolean steps = false;
        for (String line : lines) {
            Statement statement = Statement.of(line);
            steps |= LATER.contains(statement.verb());
            if (steps) {
                parser.later.add(line);
            } else if (!parser.fact(statement)) {
                parser.expectation(statement);
            }
        }
        return new Golden(parser.name, parser.facts.build(), parser.expected, parser.absent, parser.later);
    }

    private boolean fact(Statement statement) {
        switch (statement.verb()) {
            case "case" -> name = statement.word(0);
            case "entity" -> facts.entities.add(entity(statement));
            case "template" ->
                facts.templates.add(new Facts.Template(
                        statement.word(0), statement.word(1), statement.option("dims", FactsBuilder.USUAL_DIMENSIONS)));
            case "rate" -> facts.rates.add(rate(statement));
            case "vendor" -> facts.vendors.add(vendor(statement));
            case "customer" -> facts.customers.add(customer(statement));
            case "item" -> facts.items.add(item(statement));
            case "run" -> facts.run = run(statement);
            case "change" -> facts.changes.add(new Facts.Change(statement.word(0), statement.number(1), null, null));
            case "change-vendor" ->
                facts.changes.add(new Facts.Change(null, null, statement.word(1), statement.option("hold", "No")));
            case "cancel" -> facts.cancels = true;
            default -> {
                return false;
            }
        }
        return true;
    }

    private static Facts.Entity entity(Statement statement) {
        return new Facts.Entity(
                statement.word(0),
                statement.word(1),
                statement.numberOption("minimum"),
                statement.numberOption("maximum"),
                statement.option("basis", "RUN_DATE"),
                statement.option("policy", "NONE"),
                statement.numberOption("limit-customer"),
                statement.numberOption("limit-run"),
                statement.isYes("balancing"),
                statement.isYes("required"),
                closed(statement.option("closed", "")));
    }

    private static Map<String, LocalDate> closed(String values) {
        Map<String, LocalDate> closed = new HashMap<>();
        for (String value : values.isEmpty() ? new String[0] : values.split(",")) {
            String[] pair = value.split(":");
            closed.put(pair[0], LocalDate.parse(pair[1]));
        }
        return closed;
    }

    private Facts.Rate rate(Statement statement) {
        String accounting = facts.entity(statement.word(0)).currency();
        boolean inverse = statement.has("inverse");
        String foreign = statement.word(1);
        return new Facts.Rate(
                inverse ? foreign : accounting, inverse ? accounting : foreign, statement.date(2), statement.number(3));
    }

    private static Facts.Vendor vendor(Statement statement) {
        return new Facts.Vendor(
                statement.word(0),
                statement.word(1),
                statement.option("hold", "No"),
                statement.dateOption("release"),
                statement.option("dims", FactsBuilder.USUAL_DIMENSIONS),
                !"no".equals(statement.option("bank")),
                statement.isYes("onetime"),
                statement.has("closed"));
    }

    private static Facts.Customer customer(Statement statement) {
        String vendor = statement.option("vendor", "-");
        return new Facts.Customer(
                statement.word(0),
                statement.word(1),
                vendor.equals("-") ? null : vendor,
                statement.option("hold", "No"),
                statement.has("frozen") ? "LegalFreeze" : statement.has("deceased") ? "Deceased" : "None",
                statement.has("other-run"));
    }

    private Facts.Item item(Statement statement) {
        BigDecimal open = statement.number(5);
        String currency = statement.word(6);
        BigDecimal booked = statement.numberOption("acc");
        return new Facts.Item(
                statement.word(0),
                statement.word(1),
                statement.word(2),
                statement.word(3),
                statement.date(4),
                statement.dateOption("due"),
                currency,
                statement.option("class", ""),
                statement.has("marked"),
                statement.has("disputed"),
                FactsBuilder.lines(
                        statement.option("dist", FactsBuilder.USUAL_DIMENSIONS),
                        open,
                        currency,
                        booked == null ? open : booked,
                        facts.entity(statement.word(0)).currency()));
    }

    private static Facts.Run run(Statement statement) {
        LocalDate posting = statement.dateOption("posting");
        LocalDate cutOff = statement.dateOption("cutoff");
        LocalDate date = posting == null ? FactsBuilder.POSTING_DATE : posting;
        return new Facts.Run(
                statement.word(0),
                date,
                cutOff == null ? date : cutOff,
                statement.isYes("summarize"),
                statement.option("debits", "EXCLUDE"),
                statement.isYes("classes"));
    }

    private void expectation(Statement it) {
        switch (it.verb()) {
            case "reimburse" ->
                expected.reimbursements()
                        .add(new Outcome.Reimbursement(
                                it.word(0),
                                it.word(1),
                                it.word(2),
                                it.word(3),
                                it.number(4),
                                it.word(5),
                                it.number(6)));
            case "netting" -> expected.nettings().add(new Outcome.Netting(it.word(0), it.word(1)));
            case "decline" -> expected.declines().add(new Outcome.Decline(it.word(0), it.word(1)));
            case "absent" -> absent.add(it.word(0));
            case "warn" -> expected.warnings().add(new Outcome.Warning(it.word(0), it.word(1)));
            case "hold" -> expected.holds().add(new Outcome.Hold(it.word(0), it.word(1)));
            case "line" ->
                expected.lines()
                        .add(new Outcome.Line(
                                it.word(0),
                                it.word(1),
                                it.word(2),
                                it.word(3),
                                it.number(4),
                                it.word(5),
                                it.number(6),
                                it.word(7)));
            case "settle" ->
                expected.settlements().add(new Outcome.Settlement(it.word(0), it.word(1), it.number(2), it.word(3)));
            case "open" -> expected.open().put(it.word(0), it.number(1));
            case "void" -> expected.voids().add(new Outcome.Void(it.word(0), it.word(1)));
            case "state" -> expected = expected.in(it.word(0));
            // A run that needs none does not stop at it: its state says so.
            case "approval" -> expected = it.word(0).equals("required") ? expected.in("SUBMITTED") : expected;
            default -> throw new IllegalArgumentException("unknown statement in " + name + ": " + it);
        }
    }
}
