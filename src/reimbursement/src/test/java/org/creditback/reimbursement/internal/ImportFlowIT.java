package org.creditback.reimbursement.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import org.creditback.database.TestBooks;
import org.creditback.domain.Refusal;
import org.creditback.domain.imports.ImportKind;
import org.creditback.domain.imports.ImportMode;
import org.creditback.ledger.Roles;
import org.creditback.reimbursement.ImportProgress;
import org.creditback.reimbursement.ImportResult;
import org.creditback.reimbursement.ImportState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("F58: large files, the same file twice, files that break off")
class ImportFlowIT {

    private static final String HEADER = String.join(",", ImportKind.OPEN_ITEMS.columns()) + "\n";

    // -Dcreditback.import.rows=1000000 makes it the measurement of src/benchmarks/results/import-1m.md.
    private static final int ROWS = Integer.getInteger("creditback.import.rows", 50_000);

    private ImportBench bench;
    private String entity;

    @BeforeEach
    void aLegalEntityWithTenCustomers() throws SQLException {
        bench = new ImportBench();
        entity = bench.entity("EUR");
        for (int i = 0; i < 10; i++) {
            TestBooks.customer(bench.connection, entity, "C" + i, "EUR");
        }
        bench.connection.commit();
    }

    @AfterEach
    void nothingStaysOnItsWay() throws SQLException {
        bench.connection.rollback();
        for (String table : List.of("staged_open_item", "staged_document", "staged_document_line", "staged_customer")) {
            assertThat(bench.rows("SELECT count(*) FROM receivables." + table)).containsExactly("0");
        }
        bench.close();
    }

    @Test
    @DisplayName("booked in commits of about 20,000 rows; a document is in one of them, wherever its lines stand")
    void aLargeFileIsBookedInChunks() {
        // The second line of each of the first hundred documents stands at the end of the file.
        IntFunction<String> row = i -> i < ROWS - 100 ? line(i, 1) : line(i - (ROWS - 100), 2);
        ImportResult result = timed(() -> bench.run(ImportKind.OPEN_ITEMS, ImportMode.ROW_BY_ROW, new Rows(ROWS, row)));
        assertThat(result.accepted()).isEqualTo(ROWS);
        assertThat(bench.rows("""
                        SELECT count(*), sum(i.open_amount), count(DISTINCT t.customer_transaction_id) FROM receivables.open_item i
                          JOIN receivables.customer_transaction t USING (customer_transaction_id)
                          JOIN ledger.voucher v USING (voucher_id) WHERE v.legal_entity = ?""", entity)).containsExactly(ROWS + "|-" + ROWS + ".0000|" + (ROWS - 100));
        int commits = (ROWS + 19_999) / 20_000;
        assertThat(bench.rows(
                        "SELECT count(DISTINCT posted_at), count(*) FROM ledger.voucher WHERE legal_entity = ?",
                        entity))
                .as("28 days, and one of them divided by each commit but the first")
                .containsExactly(commits + "|" + (28 + commits - 1));
        assertThat(progress(result)).satisfies(progress -> {
            assertThat(progress.state()).isEqualTo(ImportState.DONE);
            assertThat(progress.read()).isEqualTo(ROWS);
            assertThat(progress.booked()).isEqualTo(ROWS);
        });
        ImportResult again = timed(() -> bench.run(ImportKind.OPEN_ITEMS, ImportMode.ROW_BY_ROW, new Rows(ROWS, row)));
        assertThat(again.rejected()).isEqualTo(ROWS);
        assertThat(bench.rows("""
                        SELECT code, count(*), min(line), max(line) FROM reimbursement.rejected_row WHERE import_id = ?
                         GROUP BY code""", again.importId()))
                .containsExactly("DUPLICATE_DOCUMENT|" + ROWS + "|2|" + (ROWS + 1));
    }

    private static ImportResult timed(Supplier<ImportResult> run) {
        long start = System.nanoTime();
        ImportResult result = run.get();
        System.out.printf("%,d rows in %.1f s%n", result.read(), (System.nanoTime() - start) / 1e9);
        return result;
    }

    @Test
    void aFileThatIsImportedWholeIsOneCommit() {
        bench.run(ImportKind.OPEN_ITEMS, ImportMode.ALL_OR_NOTHING, new Rows(25_000, i -> line(i, 1)));
        assertThat(bench.rows(
                        "SELECT count(DISTINCT posted_at), count(*) FROM ledger.voucher WHERE legal_entity = ?",
                        entity))
                .containsExactly("1|28");
    }

    @Test
    void aFileThatBreaksOffLeavesNothing() {
        InputStream broken = new SequenceInputStream(new Rows(12_000, i -> line(i, 1)), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("connection reset");
            }
        });
        assertThatThrownBy(() -> bench.run(ImportKind.OPEN_ITEMS, ImportMode.ROW_BY_ROW, broken))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("UNREADABLE_FILE");
        assertThat(bench.rows("SELECT count(*) FROM ledger.voucher WHERE legal_entity = ?", entity))
                .containsExactly("0");
        assertThat(bench.imports.recent(1)).singleElement().satisfies(progress -> {
            assertThat(progress.state()).isEqualTo(ImportState.BROKEN);
            assertThat(progress.detail()).contains("UNREADABLE_FILE");
        });
        assertThat(bench.run(ImportKind.OPEN_ITEMS, ImportMode.ROW_BY_ROW, new Rows(12_000, i -> line(i, 1)))
                        .accepted())
                .isEqualTo(12_000);
    }

    @Test
    void theSameFileTwiceAtTheSameTimeIsBookedOnce() throws SQLException {
        try (ImportBench other = new ImportBench()) {
            other.grant(entity);
            CompletableFuture<ImportResult> there = CompletableFuture.supplyAsync(
                    () -> other.run(ImportKind.OPEN_ITEMS, ImportMode.ROW_BY_ROW, new Rows(3_000, i -> line(i, 1))));
            ImportResult here =
                    bench.run(ImportKind.OPEN_ITEMS, ImportMode.ROW_BY_ROW, new Rows(3_000, i -> line(i, 1)));
            assertThat(here.accepted() + there.join().accepted()).isEqualTo(3_000);
            assertThat(here.rejected() + there.join().rejected()).isEqualTo(3_000);
        }
        assertThat(bench.rows("""
                        SELECT count(*) FROM receivables.open_item i JOIN receivables.customer c USING (customer_id)
                         WHERE c.legal_entity = ?""", entity)).containsExactly("3000");
    }

    @Test
    @DisplayName("what died with its server is ended and forgotten; what still lives is left alone")
    void abandonedImportsAreSweptAway() throws SQLException {
        long dead = begun("local/an-earlier-life");
        long alive = begun(bench.container.get(ActiveRuns.class).owner());
        long elsewhere = begun("other-node/life");
        bench.container.get(ImportSweeper.class).sweep();
        assertThat(states(dead, alive, elsewhere)).containsExactly("BROKEN", "READING", "READING");
        assertThat(bench.rows("SELECT import_id FROM receivables.staged_customer ORDER BY 1"))
                .containsExactly(Long.toString(alive), Long.toString(elsewhere));
        bench.jdbc.update(
                "UPDATE reimbursement.file_import SET alive_at = now() - interval '61 minutes' WHERE import_id IN (?, ?)",
                alive,
                elsewhere);
        bench.container.get(ImportSweeper.class).sweep();
        assertThat(states(dead, alive, elsewhere)).containsExactly("BROKEN", "READING", "BROKEN");
        bench.jdbc.update("DELETE FROM receivables.staged_customer");
        bench.connection.commit();
    }

    @Test
    @DisplayName("controls.md 2: each kind has its role")
    void whoeverLacksTheRoleIsRefused() {
        bench.roles = Set.of(Roles.AP_CLERK, Roles.CONTROLLER);
        assertThatThrownBy(() -> bench.run(ImportKind.OPEN_ITEMS, ImportMode.ROW_BY_ROW, HEADER))
                .hasMessageStartingWith("NOT_AUTHORIZED");
        assertThat(bench.run(ImportKind.VENDORS, ImportMode.ROW_BY_ROW, String.join(",", ImportKind.VENDORS.columns()))
                        .read())
                .isZero();
    }

    @Test
    void onlyTheImporterAndAuditorsSeeWhatAFileHeld() {
        ImportResult result = bench.run(ImportKind.OPEN_ITEMS, ImportMode.ROW_BY_ROW, HEADER + ",\n");
        assertThat(bench.rejected(result)).hasSize(1);
        bench.caller = "somebody.else";
        assertThat(bench.rejected(result)).isEmpty();
        assertThat(bench.imports.progress(result.importId())).isEmpty();
        bench.roles = Set.of(Roles.AUDITOR);
        assertThat(bench.rejected(result)).hasSize(1);
    }

    private long begun(String node) throws SQLException {
        long id = bench.jdbc.one("""
                        INSERT INTO reimbursement.file_import (kind, mode, state, imported_by, node)
                        VALUES ('CUSTOMERS', 'ROW_BY_ROW', 'READING', 'x', ?) RETURNING import_id""", row -> row.getLong(1), node).orElseThrow();
        bench.jdbc.update("""
                INSERT INTO receivables.staged_customer (import_id, line, legal_entity, customer_account, legal_status_given)
                VALUES (?, 2, '', '', false)""", id);
        bench.connection.commit();
        return id;
    }

    private List<String> states(long... imports) {
        return bench.rows(
                "SELECT state FROM reimbursement.file_import WHERE import_id = ANY (?) ORDER BY import_id",
                (Object) imports);
    }

    private ImportProgress progress(ImportResult result) {
        return bench.imports.progress(result.importId()).orElseThrow();
    }

    private String line(int document, int lineNumber) {
        LocalDate date = LocalDate.of(2026, 2, 1 + document % 28);
        return String.join(
                        ",", entity, "C" + document % 10, "D-" + document, "" + lineNumber, "PAYMENT", date.toString())
                + ",,EUR,-1.00,-1.00,,,,,,,\n";
    }

    /** A file that is made while it is read. */
    private static final class Rows extends InputStream {

        private final int rows;
        private final IntFunction<String> row;
        private int next;
        private InputStream part = new ByteArrayInputStream(HEADER.getBytes(UTF_8));

        Rows(int rows, IntFunction<String> row) {
            this.rows = rows;
            this.row = row;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0];
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = part.read(buffer, offset, length);
            while (read < 0 && next < rows) {
                part = new ByteArrayInputStream(row.apply(next++).getBytes(UTF_8));
                read = part.read(buffer, offset, length);
            }
            return read;
        }
    }
}
