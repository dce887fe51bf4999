package org.creditback.reimbursement.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.creditback.database.TestBooks;
import org.creditback.domain.imports.ImportKind;
import org.creditback.reimbursement.ImportResult;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

@DisplayName("interfaces.md 1: each row of a file is accepted, or rejected once with its first error")
class ImportTablesIT {

    @TestFactory
    Stream<DynamicContainer> tables() {
        return Stream.of(ImportKind.values())
                .map(kind -> DynamicContainer.dynamicContainer(kind.fileName(), tests(kind)));
    }

    private static Stream<DynamicTest> tests(ImportKind kind) {
        try {
            return ImportTable.read(kind.fileName()).cases().stream()
                    .map(each -> DynamicTest.dynamicTest(each.title(), () -> test(kind, each)));
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void test(ImportKind kind, ImportTable.Case tested) throws SQLException {
        try (ImportBench bench = new ImportBench()) {
            Places places = new Places(bench);
            for (String given : tested.given()) {
                places.give(given);
            }
            bench.connection.commit();
            for (ImportTable.File file : tested.files()) {
                test(bench, kind, places, file);
            }
        }
    }

    private static void test(ImportBench bench, ImportKind kind, Places places, ImportTable.File file) {
        StringBuilder text = new StringBuilder();
        List<String> columns = file.header.orElse(kind.columns());
        text.append(String.join(",", columns)).append('\n');
        List<String> expected = new ArrayList<>();
        long accepted = 0;
        long line = 2;
        for (ImportTable.Row row : file.rows) {
            String csv = String.join(
                    ",",
                    columns.stream()
                            .map(column -> quoted(places.named(row.values().getOrDefault(column, ""))))
                            .toList());
            text.append(csv).append('\n');
            if (row.isAccepted()) {
                accepted++;
            } else {
                expected.add(line + " " + row.column() + " " + row.code() + " " + places.named(row.value()));
            }
            line += 1 + csv.chars().filter(c -> c == '\n').count();
        }
        ImportResult result = bench.run(kind, file.mode, text.toString());
        assertThat(bench.rejected(result)).containsExactlyElementsOf(expected);
        assertThat(result.read()).isEqualTo(file.rows.size());
        assertThat(result.accepted()).isEqualTo(accepted);
        assertThat(result.rejected()).isEqualTo(expected.size());
        assertThat(result.booked()).isEqualTo(file.booked);
    }

    private static String quoted(String value) {
        return value.matches("(?s).*[\",\r\n].*") ? '"' + value.replace("\"", "\"\"") + '"' : value;
    }

    /** The legal entities that a case names: its own, another with a grant, one without. */
    private static final class Places {

        private final ImportBench bench;
        private final String entity;
        private final String other;
        private final String hidden;

        Places(ImportBench bench) throws SQLException {
            this.bench = bench;
            entity = bench.entity("EUR");
            other = bench.entity("EUR");
            hidden = TestBooks.legalEntity(bench.connection, "EUR");
        }

        String named(String value) {
            return value.replace("{entity}", entity).replace("{other}", other).replace("{hidden}", hidden);
        }

        void give(String given) {
            String[] words = given.split(" ");
            switch (words[0]) {
                case "customer" -> TestBooks.customer(bench.connection, entity, words[1], "EUR");
                case "vendor" -> TestBooks.vendor(bench.connection, entity, words[1], "EUR");
                case "profile" -> bench.jdbc.update("""
                        INSERT INTO receivables.posting_profile (legal_entity, profile, relation, relation_value, summary_account)
                        VALUES (?, ?, ?, ?, ?)""", entity, words[1], words[2], words[3], words[4]);
                case "no" ->
                    bench.jdbc.update(
                            "UPDATE receivables.posting_profile SET is_default = false WHERE legal_entity = ?", entity);
                case "numbers" -> number(Integer.parseInt(words[1]));
                case "restarts" ->
                    bench.jdbc.update(
                            "UPDATE ledger.number_sequence SET restarts = true WHERE legal_entity = ? AND series = 'ONE_TIME_VENDOR'",
                            entity);
                case "dimensions" -> define(words[1]);
                default -> throw new IllegalArgumentException(given);
            }
        }

        /** One-time vendor numbers that a run took. */
        private void number(int count) {
            bench.jdbc.update(
                    "UPDATE ledger.number_counter SET next_value = 1 + ? WHERE legal_entity = ? AND series = 'ONE_TIME_VENDOR'",
                    count,
                    entity);
            bench.jdbc.update("""
                    INSERT INTO ledger.number_block (legal_entity, series, fiscal_year, first_value, last_value, assigned_by)
                    VALUES (?, 'ONE_TIME_VENDOR', 0, 1, ?, 'test')""", entity, count);
        }

        private void define(String dimensions) {
            bench.jdbc.update(
                    "UPDATE ledger.legal_entity SET dimensions_defined = true WHERE legal_entity = ?", entity);
            for (String pair : dimensions.split(";")) {
                String[] parts = pair.split("=");
                bench.jdbc.update(
                        "INSERT INTO ledger.dimension (legal_entity, name) VALUES (?, ?) ON CONFLICT DO NOTHING",
                        entity,
                        parts[0]);
                bench.jdbc.update(
                        "INSERT INTO ledger.dimension_value (legal_entity, name, value) VALUES (?, ?, ?)",
                        entity,
                        parts[0],
                        parts[1]);
            }
        }
    }
}
