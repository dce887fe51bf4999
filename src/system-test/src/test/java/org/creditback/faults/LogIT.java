package org.creditback.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("engine.md 9: the logs")
class LogIT {

    private static final ObjectMapper JSON = new ObjectMapper();

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
    }

    @Test
    @DisplayName("one line per chunk, with its run and legal entity as fields")
    void aChunkIsOneLine() {
        Run run = Run.done(books.code(), "chunkSize", "5", "partitions", "1");
        List<JsonNode> chunks = lines().stream()
                .filter(line -> line.path("message").asText().startsWith("run=" + run.id() + " posted="))
                .toList();
        assertThat(chunks).hasSize(2).allSatisfy(line -> {
            assertThat(line.path("mdc").path("run").asText()).isEqualTo(String.valueOf(run.id()));
            assertThat(line.path("mdc").path("legalEntity").asText()).isEqualTo(books.code());
        });
        assertThat(chunks.stream().mapToInt(LogIT::posted).sum()).isEqualTo(8);
        assertThat(lines()).anySatisfy(line -> assertThat(line.path("message").asText())
                .contains("ended: DONE run " + run.id() + ": 10 considered, 8 selected, EUR 800.44"));
    }

    private static int posted(JsonNode chunk) {
        return Integer.parseInt(chunk.path("message").asText().replaceAll(".* posted=(\\d+) .*", "$1"));
    }

    @Test
    @DisplayName(
            "a failed customer is one line with its number; what the database says of the row, a bank account in it, is nowhere")
    void aFailureIsOneLineWithoutBankAccounts() {
        FaultPlan.fail(books.code(), "CUSTOMER", "C-00002", "made to fail");
        Run run = Run.done(books.code());
        assertThat(run.candidates("FAILED")).containsExactly("C-00002");
        assertThat(lines())
                .filteredOn(line -> line.path("level").asText().equals("WARN")
                        && line.path("message").asText().startsWith("run=" + run.id() + " candidate="))
                .hasSize(1);
        assertThat(server.file("log/server.log")).contains("made to fail").doesNotContain("FI2112345600000785");
        assertThat(server.console()).contains("made to fail").doesNotContain("FI2112345600000785");
    }

    @Test
    @DisplayName("a call has an identity: in its answer, in the lines it leaves and in the access log")
    void aCallHasAnIdentity() {
        String id = "test-" + books.code();
        server.takeDatabaseAway();
        HttpResponse<String> answer = server.post(
                "clerk.ar", "/legal-entities/" + books.code() + "/reimbursement-runs", "{}", "X-Request-Id", id);
        server.giveDatabaseBack();
        assertThat(answer.statusCode()).isGreaterThanOrEqualTo(400);
        assertThat(answer.headers().firstValue("X-Request-Id")).contains(id);
        Await.until(
                "line in the access log", () -> server.file("log/access.log").contains(id));
        assertThat(server.file("log/access.log").lines().filter(line -> line.contains(id)))
                .singleElement()
                .asString()
                .contains(" POST /creditback/api/v1/legal-entities/" + books.code() + "/reimbursement-runs ");
    }

    @Test
    @DisplayName("what a caller sends as identity ends no line and passes for nothing else")
    void aWrongIdentityIsReplaced() {
        HttpResponse<String> answer =
                server.post("clerk.ar", "/legal-entities/NOBODY/reimbursement-runs", "{}", "X-Request-Id", "a b\"c");
        assertThat(answer.headers().firstValue("X-Request-Id"))
                .hasValueSatisfying(id -> assertThat(id).matches("[0-9a-f-]{36}"));
    }

    @Test
    @DisplayName("every line is JSON, line breaks encoded; the management audit log is on")
    void everyLineIsJson() {
        assertThat(lines()).hasSizeGreaterThan(20).allSatisfy(line -> assertThat(
                        line.path("timestamp").asText())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z"));
        assertThat(server.file("data/audit-log.log")).contains("\"type\" : \"core\"");
    }

    // Up to the configuration the server logs as it was shipped: lines of its first second.
    private List<JsonNode> lines() {
        return server.file("log/server.log")
                .lines()
                .filter(line -> line.startsWith("{"))
                .map(LogIT::parsed)
                .toList();
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (JsonProcessingException broken) {
            throw new AssertionError("no JSON: " + line, broken);
        }
    }
}
