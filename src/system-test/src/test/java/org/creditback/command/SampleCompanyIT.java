package org.creditback.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.creditback.client.CreditbackClient;
import org.creditback.report.Terminal;
import org.creditback.systemtest.RunningServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The main job on the sample company, whose outcome another program computed from the rules. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SampleCompanyIT {

    @TempDir
    private static Path folder;

    private static Outcome first;

    /** What the command printed and wrote. */
    private record Outcome(List<String> troubles, String report, List<String> candidates, List<String> rejected) {}

    @BeforeAll
    static void takeTheSampleThroughItsRuns() throws IOException, SQLException {
        forgetRates();
        first = outcome(false);
    }

    @Test
    @Order(1)
    void everyRowIsImported() {
        assertThat(first.rejected()).containsExactly("file,line,column,value,code,message");
        assertThat(first.report()).containsPattern("open-items.csv +663 +663 +0 ");
    }

    @Test
    @Order(1)
    void everyCandidateEndsAsTheRulesSay() throws IOException {
        List<String> expected;
        try (var file = SampleCompanyIT.class.getResourceAsStream("/sample/expected-candidates.csv")) {
            expected = new String(file.readAllBytes(), UTF_8).lines().toList();
        }
        assertThat(first.candidates().stream().map(SampleCompanyIT::withoutNumbers))
                .containsExactlyElementsOf(expected);
    }

    @Test
    @Order(1)
    void bothRunsAreProven() {
        assertThat(first.troubles()).isEmpty();
        assertThat(first.report()).containsSubsequence("FI01 Pohjant", "proven: ", "SE01 Norrskenet", "proven: ");
    }

    @Test
    @Order(1)
    @DisplayName("interfaces.md 6, BF-5: what was posted is prepared and approved for the bank, by two people, and not"
            + " released")
    void thePaymentsAreReadyForTheBank() throws IOException {
        assertThat(first.report()).containsSubsequence("Payments", "FI01 run", "payment journal", "not released: ");
        try (Stream<Path> files = Files.list(folder.resolve("bank-files"))) {
            assertThat(files).anySatisfy(file -> assertThat(file).content().contains("pain.001.001.09"));
        }
    }

    @Test
    @Order(2)
    void aSecondRunCreatesNothing() throws IOException, SQLException {
        String before = books();
        Outcome second = outcome(true);
        assertThat(second.troubles()).isEmpty();
        assertThat(second.candidates()).noneMatch(line -> line.contains(",REIMBURSED,"));
        assertThat(second.rejected())
                .hasSize(1 + 663)
                .filteredOn(line -> line.contains("DUPLICATE_DOCUMENT"))
                .hasSize(663);
        assertThat(books()).isEqualTo(before);
    }

    // Rates hold for all legal entities of a server: those of other tests would be newer than the sample's.
    private static void forgetRates() throws SQLException {
        try (Connection connection = RunningServer.get().database().asOwner();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM ledger.exchange_rate");
        }
    }

    private static Outcome outcome(boolean keep) throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(new PrintStream(printed, true, UTF_8), UTF_8, false);
        Path candidates = folder.resolve("candidates.csv");
        Path rejected = folder.resolve("rejected.csv");
        List<String> troubles;
        try (ResultFile candidateRows = ResultFile.begin(candidates, Running.COLUMNS);
                ResultFile rejectedRows = ResultFile.begin(rejected, Importing.COLUMNS)) {
            DataFolder sample = DataFolder.at(null);
            URI api = RunningServer.get().address("/api/v1");
            troubles = new MainJob(
                            sample,
                            sample.legalEntities(),
                            keep,
                            new RunFields(Map.of()),
                            new MainJob.Results(
                                    candidateRows, rejectedRows, keep ? null : folder.resolve("bank-files")))
                    .execute(new CreditbackClient(api, RunningServer.PASSWORD), terminal);
        }
        return new Outcome(
                troubles, printed.toString(UTF_8), Files.readAllLines(candidates), Files.readAllLines(rejected));
    }

    // Numbers and new vendor accounts are assigned, not computed.
    private static String withoutNumbers(String line) {
        return line.replaceAll(",[^,]*,[^,]*,[^,]*,(true|false|one_time_vendor)$", ",$1");
    }

    private static String books() throws SQLException {
        try (Connection connection = RunningServer.get().database().asApplication();
                Statement statement = connection.createStatement();
                ResultSet counts = statement.executeQuery("""
                    SELECT (SELECT count(*) FROM ledger.voucher WHERE legal_entity IN ('FI01', 'SE01')),
                           (SELECT count(*) FROM payables.vendor_invoice WHERE legal_entity IN ('FI01', 'SE01')),
                           (SELECT count(*) FROM payables.vendor WHERE legal_entity IN ('FI01', 'SE01'))\
                    """)) {
            counts.next();
            return counts.getLong(1) + " vouchers, " + counts.getLong(2) + " invoices, " + counts.getLong(3)
                    + " vendors";
        }
    }
}
