package org.creditback.examples;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads one decisions block: a {@code table} line with the terms, then one customer a line. */
final class TableParser {

    private static final String ENTITY = "NL01";
    private static final String CURRENCY = "EUR";
    private static final LocalDate DOCUMENT_DATE = LocalDate.of(2026, 10, 1);

    private final FactsBuilder facts = new FactsBuilder();
    private final Map<String, BigDecimal> rates = new HashMap<>();

    static DecisionTable parse(List<String> lines) {
        TableParser parser = new TableParser();
        Statement table = Statement.of(lines.get(0));
        parser.terms(table);
        List<DecisionTable.Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            int arrow = line.indexOf("->");
            Deque<String> words = new ArrayDeque<>(
                    Arrays.asList(line.substring(0, arrow).trim().split("\\s+")));
            String customer = words.removeFirst();
            parser.customer(customer, words);
            rows.add(new DecisionTable.Row(customer, line.substring(arrow + 2).trim(), line));
        }
        return new DecisionTable(table.word(0), parser.facts.build(), rows);
    }

    private void terms(Statement table) {
        BigDecimal minimum =
                table.options().containsKey("minimum") ? table.numberOption("minimum") : new BigDecimal("25.00");
        facts.entities.add(new Facts.Entity(
                ENTITY,
                CURRENCY,
                minimum,
                table.numberOption("maximum"),
                table.option("basis", "RUN_DATE"),
                "NONE",
                null,
                null,
                table.isYes("balancing"),
                false,
                Map.of()));
        facts.templates.add(new Facts.Template(ENTITY, "V-ONETIME", FactsBuilder.USUAL_DIMENSIONS));
        LocalDate posting = table.dateOption("posting");
        LocalDate date = posting == null ? FactsBuilder.POSTING_DATE : posting;
        LocalDate cutOff = table.dateOption("cutoff");
        facts.run = new Facts.Run(
                ENTITY,
                date,
                cutOff == null ? date : cutOff,
                table.isYes("summarize"),
                table.option("debits", "EXCLUDE"),
                table.isYes("classes"));
        String quoted = table.option("rates", "");
        for (String rate : quoted.isEmpty() ? new String[0] : quoted.split(",")) {
            String[] pair = rate.split(":");
            rates.put(pair[0], new BigDecimal(pair[1]));
            facts.rates.add(new Facts.Rate(CURRENCY, pair[0], date, new BigDecimal(pair[1])));
        }
    }

    /** The facts of one customer while its words are read. */
    private static final class Row {
        private String hold = "No";
        private String legalStatus = "None";
        private boolean inOtherRun;
        private String vendor = "-";
        private String vendorHold = "No";
        private String release = "";
        private final List<Amount> amounts = new ArrayList<>();
    }

    /** A credit or debit while its words are read. */
    private static final class Amount {
        private final boolean credit;
        private final BigDecimal number;
        private final String currency;
        private LocalDate date = DOCUMENT_DATE;
        private String dimensions = FactsBuilder.USUAL_DIMENSIONS;
        private boolean pending;
        private boolean disputed;

        private Amount(boolean credit, BigDecimal number, String currency) {
            this.credit = credit;
            this.number = number;
            this.currency = currency;
        }
    }

    private void customer(String account, Deque<String> words) {
        Row row = new Row();
        while (!words.isEmpty()) {
            read(row, words.removeFirst(), words);
        }
        facts.customers.add(new Facts.Customer(
                ENTITY,
                account,
                row.vendor.equals("-") ? null : row.vendor,
                row.hold,
                row.legalStatus,
                row.inOtherRun));
        if (!row.vendor.equals("-")) {
            facts.vendors.add(new Facts.Vendor(
                    ENTITY,
                    row.vendor,
                    row.vendorHold,
                    row.release.isEmpty() ? null : LocalDate.parse(row.release),
                    FactsBuilder.USUAL_DIMENSIONS,
                    true,
                    false,
                    row.vendor.equals("V-missing")));
        }
        for (Amount amount : row.amounts) {
            facts.items.add(item(account, facts.items.size() + 1, amount));
        }
    }

    private static void read(Row row, String word, Deque<String> words) {
        switch (word) {
            case "credit", "debit" ->
                row.amounts.add(
                        new Amount(word.equals("credit"), new BigDecimal(words.removeFirst()), words.removeFirst()));
            case "pending" -> last(row).pending = true;
            case "disputed" -> last(row).disputed = true;
            case "frozen" -> row.legalStatus = "LegalFreeze";
            case "deceased" -> row.legalStatus = "Deceased";
            case "other-run" -> row.inOtherRun = true;
            case "customer-hold" -> row.hold = words.removeFirst();
            case "vendor" -> row.vendor = words.removeFirst();
            case "vendor-hold" -> row.vendorHold = words.removeFirst();
            case "until" -> row.release = words.removeFirst();
            default -> {
                if (word.startsWith("@")) {
                    last(row).date = LocalDate.parse(word.substring(1));
                } else if (word.startsWith("/")) {
                    last(row).dimensions = word.substring(1);
                } else {
                    throw new IllegalArgumentException("unknown fact " + word);
                }
            }
        }
    }

    private static Amount last(Row row) {
        return row.amounts.get(row.amounts.size() - 1);
    }

    private Facts.Item item(String customer, int number, Amount amount) {
        BigDecimal open = amount.credit ? amount.number.negate() : amount.number;
        BigDecimal rate = rates.get(amount.currency);
        BigDecimal booked = rate == null ? open : Spread.ratio(open, BigDecimal.ONE, rate, CURRENCY);
        return new Facts.Item(
                ENTITY,
                customer,
                "DOC-" + number,
                amount.credit ? "creditnote" : "invoice",
                amount.date,
                null,
                amount.currency,
                "",
                amount.pending,
                amount.disputed,
                FactsBuilder.lines(amount.dimensions, open, amount.currency, booked, CURRENCY));
    }
}
