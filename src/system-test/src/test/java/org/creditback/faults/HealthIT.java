package org.creditback.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("engine.md 8: live, started, ready; and books that a check finds broken")
class HealthIT {

    private final FaultServer server = FaultServer.get();
    private SeededEntity books;

    @BeforeEach
    void tenCustomers() {
        books = SeededEntity.of(10);
    }

    @AfterEach
    void theBooksAreInOrder() {
        server.giveDatabaseBack();
        FaultPlan.end(books.code());
        assertThat(BooksOf.violations(books.code())).isEmpty();
        assertThat(check().body()).contains("\"sound\":true");
    }

    @Test
    void aServerThatWorksSaysSo() {
        assertThat(server.watch("/health/live").body())
                .contains("creditback-live")
                .doesNotContain("DOWN");
        assertThat(server.watch("/health/started").body())
                .contains("creditback-started")
                .doesNotContain("DOWN");
        HttpResponse<String> ready = server.watch("/health/ready");
        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.body())
                .contains("creditback-ready", "\"brokenBooks\":0")
                .contains("\"schema\":\"" + newestMigration() + "\"")
                .doesNotContain("DOWN");
    }

    private String newestMigration() {
        return server.text("SELECT max(version) FROM migration.flyway_schema_history");
    }

    @Test
    @DisplayName(
            "F04, F09: without a database the server is not ready within seconds, but lives; with it again it is ready")
    void theDatabaseIsAway() {
        server.takeDatabaseAway();
        Instant asked = Instant.now();
        HttpResponse<String> ready = server.watch("/health/ready");
        assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(5));
        assertThat(ready.statusCode()).isEqualTo(503);
        assertThat(ready.body()).contains("\"database\":").doesNotContain("creditback_app", "127.0.0.1");
        assertThat(server.watch("/health/live").statusCode()).isEqualTo(200);
        assertThat(server.watch("/health/started").statusCode()).isEqualTo(200);
        server.giveDatabaseBack();
        Await.until(
                "a server that is ready", () -> server.watch("/health/ready").statusCode() == 200);
    }

    @Test
    @DisplayName("F13: a schema ahead of the application is not ready")
    void anotherSchemaIsNotReady() {
        server.write("""
                INSERT INTO migration.flyway_schema_history (installed_rank, version, description, type, script, installed_by, execution_time, success)
                VALUES (9999, '9999', 'of tomorrow', 'SQL', 'V9999__of_tomorrow.sql', 'test', 1, true)""");
        try {
            assertThat(server.watch("/health/ready").statusCode()).isEqualTo(503);
        } finally {
            server.write("DELETE FROM migration.flyway_schema_history WHERE version = '9999'");
        }
        assertThat(server.watch("/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName(
            "F55, reliability.md 7: books changed behind the application are found, and nothing is posted until they are sound")
    void brokenBooksAreNotPostedInto() {
        behindTheApplication(1);
        try {
            assertThat(check().body()).contains("\"sound\":false", "I01_vouchers_balance");
            try (JmxClient watcher = server.jmx("watcher")) {
                Await.until("violations by JMX", () -> !Long.valueOf(0)
                        .equals(watcher.attributes(JmxClient.booksOf(books.code()))
                                .get("InvariantViolations")));
            }
            assertThat(Run.start(books.code()).end()).startsWith("FAILED REFUSED BOOKS_IN_QUESTION");
            assertThat(Run.start(books.code(), "action", "PREVIEW").end()).startsWith("COMPLETED FROZEN");
            assertThat(Run.of(books.code()).tryTo("posting").body()).contains("BOOKS_IN_QUESTION");
            assertThat(Run.start(SeededEntity.of(10).code()).end())
                    .as("another legal entity")
                    .startsWith("COMPLETED DONE");
            assertThat(server.watch("/health/ready").body()).contains("\"brokenBooks\":1");
            assertThat(server.watch("/health/ready").statusCode()).isEqualTo(200);
            server.administer(
                    "UPDATE ledger.books_check SET checked_at = checked_at - interval '25 hours' WHERE legal_entity = '"
                            + books.code() + "'");
            assertThat(server.watch("/health/ready").statusCode())
                    .as("nobody looked for a day")
                    .isEqualTo(503);
        } finally {
            behindTheApplication(-1);
        }
        assertThat(check().body()).contains("\"sound\":true");
        Run.of(books.code()).act("posting");
        Run.of(books.code()).await("DONE");
        assertThat(auditEvents()).containsSubsequence("BOOKS_BROKEN controller", "BOOKS_SOUND controller");
    }

    @Test
    @DisplayName(
            "reliability.md 7: a run that posts when its books are found broken stops, fails nobody, and resumes when they are sound")
    void aRunStopsWhenItsBooksAreFoundBroken() {
        FaultPlan.sleep(books.code(), "CHUNK", 0.5);
        Run.start(books.code(), "chunkSize", "1", "partitions", "1");
        Run run = Run.of(books.code());
        Await.until("first chunk", () -> run.count("REIMBURSED") > 0);
        behindTheApplication(1);
        check();
        run.await("STOPPED OUTAGE");
        assertThat(run.count("FAILED")).isZero();
        assertThat(run.tryTo("resume").body()).contains("BOOKS_IN_QUESTION");
        behindTheApplication(-1);
        check();
        FaultPlan.end(books.code());
        run.act("resume");
        run.await("DONE");
        assertThat(run.count("REIMBURSED")).isEqualTo(8);
    }

    @Test
    void onlyAControllerHasTheBooksChecked() {
        String path = "/legal-entities/" + books.code() + "/books-check";
        assertThat(server.post("clerk.ar", path, "").statusCode()).isEqualTo(403);
        assertThat(server.post("auditor", path, "").statusCode()).isEqualTo(403);
        assertThat(server.post("controller", "/legal-entities/NOBODY/books-check", "")
                        .statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> check() {
        return server.post("controller", "/legal-entities/" + books.code() + "/books-check", "");
    }

    private List<String> auditEvents() {
        return server.list(
                "SELECT action || ' ' || actor FROM ledger.audit_event WHERE legal_entity = ? ORDER BY audit_event_id",
                row -> row.getString(1),
                books.code());
    }

    /** Past every trigger, as only an administrator of the database can. */
    private void behindTheApplication(int amount) {
        server.administer("DO $$ BEGIN SET LOCAL session_replication_role = replica;"
                + " UPDATE ledger.posting SET amount = amount + " + amount + " WHERE line_no = 1 AND voucher_id ="
                + " (SELECT voucher_id FROM ledger.voucher WHERE legal_entity = '" + books.code()
                + "' AND voucher_number = 'seed'); END $$");
    }
}
