package org.creditback.reimbursement.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creditback.domain.imports.ImportKind;
import org.creditback.domain.imports.ImportMode;

/** Cases of import files as text: rows that differ from a row of default values, and what becomes of each. */
record ImportTable(ImportKind kind, List<Case> cases) {

    private static final Pattern TIMES = Pattern.compile("\\{([^}*]+)\\*(\\d+)}");
    private static final Pattern ESCAPE = Pattern.compile("\\\\(n|t|u[0-9A-Fa-f]{4})");

    /** A legal entity of its own, and the files that are imported into it one after the other. */
    record Case(String title, List<String> given, List<File> files) {

        @Override
        public String toString() {
            return title;
        }
    }

    /** One file; a header of its own is rare. */
    static final class File {
        ImportMode mode = ImportMode.ROW_BY_ROW;
        boolean booked = true;
        Optional<List<String>> header = Optional.empty();
        final List<Row> rows = new ArrayList<>();
    }

    /** Values by column, and {@code ok} or the expected code with column and value. */
    record Row(Map<String, String> values, String code, String column, String value) {

        boolean isAccepted() {
            return code.equals("ok");
        }
    }

    static ImportTable read(String name) throws IOException {
        ImportKind kind = ImportKind.of(name).orElseThrow();
        List<String> givenAlways = new ArrayList<>();
        List<Case> cases = new ArrayList<>();
        int number = 0;
        for (String line : lines(name)) {
            String rest = line.substring(line.indexOf(' ') + 1);
            if (line.startsWith("case ")) {
                cases.add(new Case(rest, new ArrayList<>(givenAlways), new ArrayList<>(List.of(new File()))));
            } else if (line.startsWith("given ")) {
                (cases.isEmpty() ? givenAlways : last(cases).given()).add(rest);
            } else if (!cases.isEmpty()) {
                add(last(cases).files(), line, rest, kind, ++number);
            }
        }
        return new ImportTable(kind, cases);
    }

    private static void add(List<File> files, String line, String rest, ImportKind kind, int number) {
        File file = last(files);
        switch (line.split(" ")[0]) {
            case "row" -> file.rows.add(row(rest, kind, number));
            case "mode" -> file.mode = ImportMode.of(rest).orElseThrow();
            case "header" -> file.header = Optional.of(List.of(rest.split(",")));
            case "nothing" -> file.booked = false;
            case "again" -> {
                File next = new File();
                next.mode = file.mode;
                files.add(next);
            }
            default -> throw new IllegalArgumentException(line);
        }
    }

    private static Row row(String text, ImportKind kind, int number) {
        int arrow = text.lastIndexOf("-> ");
        String[] expected = text.substring(arrow + 3).split(" ", 3);
        Map<String, String> values = defaults(kind, number);
        String assignments = text.substring(0, arrow).strip();
        if (!assignments.isEmpty()) {
            // Only the blank before the arrow is none of the last value.
            for (String assignment : text.substring(0, arrow - 1).split(" & ")) {
                int equals = assignment.indexOf('=');
                String column = assignment.substring(0, equals);
                kind.position(column);
                values.put(column, expanded(assignment.substring(equals + 1)));
            }
        }
        boolean accepted = expected.length == 1;
        String column = accepted ? "" : expected[1];
        String value = expected.length == 3 ? expanded(expected[2]) : values.getOrDefault(column, "");
        return new Row(values, expected[0], column, value);
    }

    private static Map<String, String> defaults(ImportKind kind, int number) {
        String text =
                switch (kind) {
                    case CUSTOMERS -> "legal_entity={entity},customer_account=AUTO-%d,name=Ann";
                    case VENDORS -> "legal_entity={entity},vendor_account=AUTO-%d,name=Ann,method_of_payment=SEPA";
                    case OPEN_ITEMS ->
                        "legal_entity={entity},customer_account=1001,document_number=AUTO-%d,line_number=1,"
                                + "document_type=INVOICE,document_date=2026-03-01,currency=EUR,amount=100.00,open_amount=100.00";
                    case EXCHANGE_RATES -> "from_currency=EUR,to_currency=USD,valid_from=2%03d-01-01,rate=1.10";
                };
        Map<String, String> values = new LinkedHashMap<>();
        for (String assignment : String.format(text, number).split(",")) {
            values.put(
                    assignment.substring(0, assignment.indexOf('=')),
                    assignment.substring(assignment.indexOf('=') + 1));
        }
        return values;
    }

    private static String expanded(String text) {
        String repeated = TIMES.matcher(text)
                .replaceAll(times -> Matcher.quoteReplacement(times.group(1).repeat(Integer.parseInt(times.group(2)))));
        return ESCAPE.matcher(repeated)
                .replaceAll(escape -> Matcher.quoteReplacement(
                        switch (escape.group(1).charAt(0)) {
                            case 'n' -> "\n";
                            case 't' -> "\t";
                            default ->
                                String.valueOf(
                                        (char) Integer.parseInt(escape.group(1).substring(1), 16));
                        }));
    }

    private static List<String> lines(String name) throws IOException {
        try (InputStream file =
                Objects.requireNonNull(ImportTable.class.getResourceAsStream("/imports/" + name + ".txt"))) {
            return new String(file.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        }
    }

    private static <T> T last(List<T> list) {
        return list.get(list.size() - 1);
    }
}
