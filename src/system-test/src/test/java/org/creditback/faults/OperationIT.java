package org.creditback.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.creditback.faults.JmxClient.booksOf;
import static org.creditback.faults.JmxClient.runsOf;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("interfaces.md 4: runs, books and imports by JMX and Prometheus")
class OperationIT {

    private static final String IMPORTS = "org.creditback:type=Imports";

    private final FaultServer server = FaultServer.get();
    private SeededEntity books;
    private JmxClient operator;

    @BeforeEach
    void tenCustomers() {
        books = SeededEntity.of(10);
        operator = server.jmx("operator.olga");
        Await.until("MBean of a new legal entity", () -> operator.names().contains(booksOf(books.code())));
    }

    @AfterEach
    void close() {
        operator.close();
        FaultPlan.end(books.code());
        assertThat(BooksOf.violations(books.code())).isEmpty();
    }

    @Test
    @DisplayName("a legal entity that is new is there without a restart, with every attribute of the specification")
    void everyAttributeIsThere() {
        assertThat(operator.names()).contains(IMPORTS, runsOf(books.code()), booksOf(books.code()));
        assertThat(operator.attributes(runsOf(books.code())))
                .containsOnlyKeys(
                        "ActiveRun",
                        "State",
                        "Considered",
                        "Reimbursed",
                        "Declined",
                        "Failed",
                        "CustomersPerSecond",
                        "SecondsRemaining",
                        "LastRunSeconds",
                        "LastRunResult")
                .containsEntry("ActiveRun", 0L)
                .containsEntry("LastRunResult", "null");
        assertThat(operator.attributes(booksOf(books.code())))
                .containsOnlyKeys("OpenCreditBalance", "UnpaidReimbursements", "InvariantViolations", "LastCheck");
        assertThat(operator.attributes(IMPORTS)).containsOnlyKeys("Active", "RowsRead", "RowsAccepted", "RowsRejected");
    }

    @Test
    @DisplayName("the figures of a run and of the books are those of the tables")
    void showsWhatARunDid() {
        operator.await(booksOf(books.code()), "OpenCreditBalance", new BigDecimal("910.54"));
        assertThat(operator.attributes(booksOf(books.code())))
                .containsEntry("UnpaidReimbursements", new BigDecimal("0.00"));
        Run.done(books.code());
        operator.await(runsOf(books.code()), "LastRunResult", "DONE");
        assertThat(operator.attributes(runsOf(books.code())))
                .containsEntry("ActiveRun", 0L)
                .containsEntry("State", "DONE")
                .containsEntry("Considered", 10L)
                .containsEntry("Reimbursed", 8L)
                .containsEntry("Declined", 2L)
                .containsEntry("Failed", 0L)
                .containsEntry("CustomersPerSecond", 0L);
        operator.await(booksOf(books.code()), "UnpaidReimbursements", new BigDecimal("800.44"));
        assertThat(operator.attributes(booksOf(books.code())))
                .containsEntry("OpenCreditBalance", new BigDecimal("110.10"));
    }

    @Test
    @DisplayName(
            "an operator stops and resumes a run; both leave an audit event, and the server's JMX audit log has the person")
    void stopsAndResumes() throws Exception {
        String runs = runsOf(books.code());
        FaultPlan.sleep(books.code(), "CHUNK", 1);
        Run.start(books.code(), "chunkSize", "1", "partitions", "1");
        Run run = Run.of(books.code());
        operator.await(runs, "ActiveRun", run.id());
        Await.until("customers per second", () -> !Long.valueOf(0)
                .equals(operator.attributes(runs).get("CustomersPerSecond")));
        assertThat(operator.attributes(runs)).containsEntry("State", "POSTING");
        assertThat(operator.attributes(runs).get("SecondsRemaining")).isInstanceOf(Long.class);
        assertThat(metric("reimbursement_runs_customers_per_second")).isPositive();

        operator.invoke(runs, "requestStop");
        run.await("STOPPED OPERATOR");
        assertThat(run.events()).contains("STOP_REQUESTED jmx");
        operator.await(runs, "State", "STOPPED");
        assertThat(run.count("SELECTED")).isPositive();

        FaultPlan.end(books.code());
        operator.invoke(runs, "resume");
        run.await("DONE");
        assertThat(run.count("REIMBURSED")).isEqualTo(8);
        assertThat(auditEvents()).contains("RUN_STOP_REQUESTED jmx", "RUN_RESUMED jmx");
        assertThat(server.file("data/jmx-audit-log.log")).contains("operator.olga", "requestStop", runs);
    }

    private List<String> auditEvents() {
        return server.list(
                "SELECT action || ' ' || actor FROM ledger.audit_event WHERE legal_entity = ?",
                row -> row.getString(1),
                books.code());
    }

    @Test
    void whatIsNotPossibleIsRefusedWithASentence() {
        assertThatThrownBy(() -> operator.invoke(runsOf(books.code()), "requestStop"))
                .hasMessageContaining("no run of " + books.code() + " is POSTING");
        assertThatThrownBy(() -> operator.invoke(runsOf(books.code()), "resume"))
                .hasMessageContaining("no run of " + books.code() + " is STOPPED");
    }

    @Test
    @DisplayName(
            "F54: who watches reads and may do nothing else; who has no role sees nothing; a wrong password opens nothing")
    void rolesAreAskedFor() {
        try (JmxClient watcher = server.jmx("watcher")) {
            assertThat(watcher.attributes(runsOf(books.code()))).isNotEmpty();
            assertThatThrownBy(() -> watcher.invoke(runsOf(books.code()), "requestStop"))
                    .hasMessageContaining("Unauthorized");
            assertThatThrownBy(() -> watcher.invoke(runsOf(books.code()), "resume"))
                    .hasMessageContaining("Unauthorized");
        }
        try (JmxClient passerBy = server.jmx("passer.by")) {
            assertThatThrownBy(() -> passerBy.attributes(runsOf(books.code()))).hasMessageContaining("Unauthorized");
        }
        assertThatThrownBy(() -> server.jmx("stranger")).isInstanceOf(RuntimeException.class);
    }

    @Test
    @DisplayName("the same names in snake case, with the legal entity as a label")
    void theSameForPrometheus() {
        Run.done(books.code());
        operator.await(runsOf(books.code()), "LastRunResult", "DONE");
        for (Map.Entry<String, String> bean : Map.of(
                        runsOf(books.code()), "reimbursement_runs", booksOf(books.code()), "books")
                .entrySet()) {
            assertThat(operator.attributes(bean.getKey()).keySet()).allSatisfy(attribute -> assertThat(
                            server.watch("/prometheus").body())
                    .containsPattern("(?m)^creditback_" + bean.getValue() + "_" + snake(attribute) + "\\{.*"
                            + "legal_entity=\"" + books.code() + "\""));
        }
        assertThat(operator.attributes(IMPORTS).keySet())
                .allSatisfy(attribute -> assertThat(server.watch("/prometheus").body())
                        .contains("creditback_imports_" + snake(attribute) + "{"));
        assertThat(metric("reimbursement_runs_reimbursed")).isEqualTo(8);
        assertThat(metric("books_open_credit_balance")).isPositive();
        assertThat(server.watch("/prometheus").body())
                .containsPattern("(?m)^creditback_reimbursement_runs_last_run_result\\{.*is=\"DONE\".*legal_entity=\""
                        + books.code() + "\".*\\} 1\\.0$");
    }

    private static String snake(String attribute) {
        return attribute.replaceAll("([a-z])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }

    private double metric(String name) {
        return server.watch("/prometheus")
                .body()
                .lines()
                .filter(line -> line.startsWith("creditback_" + name + "{") && line.contains('"' + books.code() + '"'))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("an application that is taken away takes its MBeans and meters with it, and brings them back")
    void goesWithTheApplication() {
        server.without(() -> {
            assertThat(operator.names()).isEmpty();
            assertThat(server.watch("/prometheus").body()).doesNotContain("creditback_");
            assertThat(server.watch("/health/ready").statusCode()).isEqualTo(503);
        });
        Await.until("MBean after the deployment", () -> operator.names().contains(runsOf(books.code())));
        assertThat(metric("reimbursement_runs_active_run")).isZero();
    }
}
