package org.creditback.reimbursement.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.creditback.database.TestBooks;
import org.creditback.domain.Refusal;
import org.creditback.domain.imports.ImportKind;
import org.creditback.domain.imports.ImportMode;
import org.creditback.ledger.Roles;
import org.creditback.reimbursement.ImportResult;
import org.creditback.reimbursement.ImportState;
import org.creditback.reimbursement.OriginalRow;
import org.creditback.reimbursement.RejectedRow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("interfaces.md 1: rejected rows go back as they came")
class RejectedOriginalsIT {

    // Another order than the contract's, and without the columns that may be missing.
    private static final String HEADER = "document_number,legal_entity,customer_account,line_number,document_type,"
            + "document_date,due_date,currency,amount,open_amount,accounting_amount,posting_profile,dimensions,status,text\n";

    private ImportBench bench;
    private String entity;

    @BeforeEach
    void aLegalEntityWithACustomer() throws SQLException {
        bench = new ImportBench();
        entity = bench.entity("EUR");
        TestBooks.customer(bench.connection, entity, "C1", "EUR");
        bench.connection.commit();
    }

    @AfterEach
    void end() throws SQLException {
        bench.close();
    }

    private String row(String document, String customer, String amount, String text) {
        return document + "," + entity + "," + customer + ",1,PAYMENT,2026-02-01,,EUR," + amount + "," + amount
                + ",,,,," + text + "\n";
    }

    private List<OriginalRow> originals(long importId) {
        List<OriginalRow> all = new ArrayList<>();
        List<OriginalRow> page = bench.imports.originals(importId, 0, 1_000);
        while (!page.isEmpty()) {
            all.addAll(page);
            page = bench.imports.originals(importId, page.get(page.size() - 1).line(), 1_000);
        }
        return all;
    }

    @Test
    @DisplayName("exactly the rejected rows, in the order and the columns of the file; corrected, they are accepted")
    void theyCanBeCorrectedAndSentAgain() {
        String file = HEADER
                + row("D-1", "C1", "-5.00", "fine")
                + row("D-2", "nobody", "-6.00", "\"a \"\"word\"\", a \\ and {braces}\"")
                + row("D-1", "C1", "-5.00", "again")
                + "D-4," + entity + ",C1\n"
                + row("D-5", "C1", "minus seven", "'=1+1");
        ImportResult result = bench.run(ImportKind.OPEN_ITEMS, ImportMode.ROW_BY_ROW, file);
        assertThat(result.accepted()).isEqualTo(1);
        List<OriginalRow> originals = originals(result.importId());
        assertThat(originals)
                .extracting(OriginalRow::line)
                .containsExactlyElementsOf(bench.imports.rejected(result.importId(), 0, 10).stream()
                        .map(RejectedRow::line)
                        .toList());
        assertThat(bench.imports.columns(result.importId()))
                .startsWith("document_number", "legal_entity")
                .hasSize(15);
        assertThat(originals.get(0).fields())
                .startsWith("D-2", entity, "nobody")
                .endsWith("a \"word\", a \\ and {braces}");
        assertThat(originals.get(2).fields()).containsExactly("D-4", entity, "C1");
        assertThat(originals.get(3).fields()).contains("minus seven", "=1+1");

        String corrected = HEADER
                + String.join(",", originals.get(3).fields())
                        .replace("minus seven", "-7.00")
                        .replace("=1+1", "'=1+1")
                + "\n";
        assertThat(bench.run(ImportKind.OPEN_ITEMS, ImportMode.ROW_BY_ROW, corrected)
                        .accepted())
                .isEqualTo(1);
        assertThat(bench.rows("""
                        SELECT t.text FROM receivables.customer_transaction t JOIN receivables.customer c USING (customer_id)
                         WHERE c.legal_entity = ? AND t.document_number = 'D-5'""", entity)).containsExactly("=1+1");
    }

    @Test
    void thousandsOfThemKeepTheirLines() {
        String file = HEADER
                + IntStream.range(0, 12_000)
                        .mapToObj(i -> row("N-" + i, i % 100 == 0 ? "C1" : "nobody", "-1.00", "\"two\nlines\""))
                        .collect(joining());
        ImportResult result = bench.run(ImportKind.OPEN_ITEMS, ImportMode.ROW_BY_ROW, file);
        assertThat(result.rejected()).isEqualTo(11_880);
        assertThat(originals(result.importId()))
                .hasSize(11_880)
                .allSatisfy(row -> assertThat(row.fields().get(0)).isEqualTo("N-" + (row.line() - 2) / 2));
    }

    @Test
    @DisplayName("what is much too long is kept so far that it stays wrong, not to its end")
    void longFieldsAreCut() {
        ImportResult result = bench.run(
                ImportKind.OPEN_ITEMS, ImportMode.ROW_BY_ROW, HEADER + row("D-1", "C1", "-1.00", "x".repeat(100_000)));
        assertThat(originals(result.importId()).get(0).fields().get(14)).hasSize(1_000);
    }

    @Test
    @DisplayName("a file that a person sends is imported in the background, under the name that the person gave it")
    void aFileIsTakenOver() {
        long importId = bench.imports.start(
                ImportKind.OPEN_ITEMS,
                ImportMode.ALL_OR_NOTHING,
                "items of May.csv",
                stream(HEADER + row("D-1", "C1", "-1.00", "") + row("D-2", "nobody", "-1.00", "")));
        assertThat(bench.imports.progress(importId)).hasValueSatisfying(progress -> {
            assertThat(progress.state()).isEqualTo(ImportState.DONE);
            assertThat(progress.fileName()).isEqualTo("items of May.csv");
            assertThat(progress.rejected()).isEqualTo(1);
            assertThat(progress.booked()).isZero();
        });
        assertThat(bench.imports.recent(importId + 1, 1)).singleElement().satisfies(last -> assertThat(last.importId())
                .isEqualTo(importId));
        assertThat(originals(importId)).hasSize(1);
    }

    @Test
    void aFileThatBreaksOffIsKnownWithItsReason() {
        long importId = bench.imports.start(
                ImportKind.OPEN_ITEMS,
                ImportMode.ROW_BY_ROW,
                "x.csv",
                stream(HEADER + row("D-1", "C1", "-1.00", "\"open")));
        assertThat(bench.imports.progress(importId)).hasValueSatisfying(progress -> {
            assertThat(progress.state()).isEqualTo(ImportState.BROKEN);
            assertThat(progress.detail()).contains("UNREADABLE_FILE");
        });
        assertThat(bench.rows(
                        "SELECT action FROM ledger.audit_event WHERE object_type = 'IMPORT' AND object_key = ?",
                        Long.toString(importId)))
                .containsExactly("IMPORT_BROKEN_OFF");
    }

    @Test
    void aWrongHeaderIsSaidAtOnce() {
        assertThatThrownBy(() -> bench.imports.start(
                        ImportKind.OPEN_ITEMS, ImportMode.ROW_BY_ROW, "x.csv", stream("reason," + HEADER)))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("BAD_HEADER reason");
    }

    @Test
    @DisplayName("controls.md 2: kinds by role, originals for the importer and auditors")
    void rolesDecide() {
        ImportResult result =
                bench.run(ImportKind.OPEN_ITEMS, ImportMode.ROW_BY_ROW, HEADER + row("D-1", "nobody", "-1.00", ""));
        bench.roles = Set.of(Roles.CONTROLLER);
        assertThat(bench.imports.kinds()).containsExactly(ImportKind.EXCHANGE_RATES);
        assertThatThrownBy(() ->
                        bench.imports.start(ImportKind.OPEN_ITEMS, ImportMode.ROW_BY_ROW, "x.csv", stream(HEADER)))
                .hasMessageStartingWith("NOT_AUTHORIZED");
        bench.caller = "somebody.else";
        assertThat(originals(result.importId())).isEmpty();
        assertThat(bench.imports.columns(result.importId())).isEmpty();
        bench.roles = Set.of(Roles.AUDITOR);
        assertThat(originals(result.importId())).hasSize(1);
    }

    private static ByteArrayInputStream stream(String file) {
        return new ByteArrayInputStream(file.getBytes(UTF_8));
    }
}
