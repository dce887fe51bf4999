package org.creditback.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName(
        "An upgrade: a database of every earlier schema, from the first migration on, becomes the newest with its data as it was")
class UpgradeIT {

    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    /** With this one every table of posted rows is there. */
    private static final String WHOLE = "0007";

    private static final String ENTITY = "OLD";

    // What an accountant would compare: every posted row and every amount.
    private static final List<String> BOOKS = List.of(
            "SELECT string_agg(concat_ws('|', name, password_hash, enabled), ',' ORDER BY name) FROM ledger.user_account",
            """
            SELECT string_agg(concat_ws('|', voucher_number, kind, posting_date, currency, line_no, side, amount, accounting_amount, account),
                              ',' ORDER BY voucher_number, line_no)
              FROM ledger.voucher JOIN ledger.posting USING (voucher_id) JOIN ledger.ledger_dimension USING (ledger_dimension_id)""",
            """
            SELECT string_agg(concat_ws('|', customer_account, t.document_number, t.amount, i.open_amount, s.amount), ',' ORDER BY t.document_number)
              FROM receivables.customer JOIN receivables.customer_transaction t USING (customer_id)
              LEFT JOIN receivables.open_item i USING (customer_transaction_id)
              LEFT JOIN receivables.settlement s USING (customer_transaction_id)""",
            "SELECT string_agg(concat_ws('|', vendor_account, name, currency), ',' ORDER BY vendor_account) FROM payables.vendor",
            "SELECT string_agg(concat_ws('|', request_key, state, posting_date, prepared_by), ',' ORDER BY run_id) FROM reimbursement.run",
            "SELECT string_agg(concat_ws('|', series, prefix, next_value), ',' ORDER BY series) FROM ledger.number_sequence JOIN ledger.number_counter USING (legal_entity, series)");

    @TempDir
    private Path folder;

    @Test
    void keepsTheDataOfEveryStep() throws IOException, SQLException {
        try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
            try (Connection administrator = server.getPostgresDatabase().getConnection()) {
                DatabaseRoles.prepare(administrator, "for tests only", "for tests only");
            }
            DataSource owner = server.getDatabase(DatabaseRoles.OWNER, "postgres");
            List<Path> migrations = migrations();
            migrate(owner, migrations.get(0));
            try (Connection connection = owner.getConnection()) {
                Jdbc.on(connection)
                        .update(
                                "INSERT INTO ledger.user_account (name, password_hash) VALUES ('old.hand', '$2a$12$x')");
            }
            List<Path> later = migrations.subList(1, migrations.size());
            List<String> before = List.of();
            for (Path migration : later) {
                migrate(owner, migration);
                if (version(migration).equals(WHOLE)) {
                    fill(owner);
                    before = books(owner);
                } else if (!before.isEmpty()) {
                    assertThat(books(owner)).as("after " + migration).isEqualTo(before);
                }
            }
            // The whole as a server does it at deployment, with what is repeated each time.
            SchemaMigration.migrate(owner);
            assertThat(books(owner)).isEqualTo(before).allMatch(line -> !line.isEmpty());
            assertThat(newest(owner)).isEqualTo(version(migrations.get(migrations.size() - 1)));
            assertSound(server.getDatabase(DatabaseRoles.APPLICATION, "postgres"));
        }
    }

    private static List<Path> migrations() throws IOException {
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            return files.filter(file -> file.getFileName().toString().startsWith("V"))
                    .sorted()
                    .toList();
        }
    }

    private static String version(Path migration) {
        return migration.getFileName().toString().substring(1, 5);
    }

    /** One migration more, as the release of that day had it: without those that came later. */
    private void migrate(DataSource owner, Path migration) throws IOException {
        Files.copy(migration, folder.resolve(migration.getFileName()));
        Flyway.configure()
                .dataSource(owner)
                .locations("filesystem:" + folder)
                .schemas("migration")
                .createSchemas(true)
                .load()
                .migrate();
    }

    /** Customers with an open credit, one settled in part, a vendor, and runs in the states in which an upgrade may find them. */
    private static void fill(DataSource owner) throws SQLException {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            TestBooks.create(connection, ENTITY, "EUR");
            TestBooks.vendor(connection, ENTITY, "V-1", "EUR");
            TestBooks.customer(connection, ENTITY, "C-1", "EUR");
            TestBooks.customer(connection, ENTITY, "C-2", "EUR");
            TestItems.openItem(connection, ENTITY, "C-1", "CN-1", "-120.00");
            TestItems.openItem(connection, ENTITY, "C-2", "CN-2", "-80.50");
            TestItems.openItem(connection, ENTITY, "C-2", "INV-2", "30.25");
            for (String state : List.of("FROZEN", "STOPPED")) {
                long run = TestItems.run(connection, ENTITY, "old " + state, state);
                Jdbc.on(connection).update("INSERT INTO reimbursement.run_control (run_id) VALUES (?)", run);
                Jdbc.on(connection)
                        .update(
                                "INSERT INTO reimbursement.run_event (run_id, actor, event, to_state) VALUES (?, 'test', 'STATE_CHANGED', ?)",
                                run,
                                state);
            }
            connection.commit();
        }
    }

    private static List<String> books(DataSource owner) {
        try (Connection connection = owner.getConnection()) {
            Jdbc jdbc = Jdbc.on(connection);
            return BOOKS.stream()
                    .map(question -> jdbc.one(question, row -> String.valueOf(row.getString(1)))
                            .orElseThrow())
                    .toList();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static String newest(DataSource owner) {
        try (Connection connection = owner.getConnection()) {
            return Jdbc.on(connection)
                    .one(
                            "SELECT max(version) FROM migration.flyway_schema_history WHERE success",
                            row -> row.getString(1))
                    .orElseThrow();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** No invariant is broken, the application can post, and what is posted it cannot change. */
    private static void assertSound(DataSource application) throws SQLException {
        try (Connection connection = application.getConnection()) {
            connection.setAutoCommit(false);
            assertThat(Invariants.violations(Jdbc.on(connection), ENTITY)).isEmpty();
            assertThat(Invariants.counts(Jdbc.on(connection), ENTITY)).isEmpty();
            TestItems.balancedVoucher(connection, ENTITY, "NEW-1");
            connection.commit();
            assertThatThrownBy(() -> Jdbc.on(connection).update("UPDATE ledger.posting SET amount = 1"))
                    .hasMessageContaining("permission denied");
        }
    }
}
