package org.creditback.systemtest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.creditback.systemtest.LegalEntityIT.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.Objects;
import java.util.stream.IntStream;
import org.creditback.domain.imports.ImportKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("interfaces.md 1 and 2: imports")
class ImportIT {

    private static final RestClient AR_CLERK = RestClient.as("clerk.ar");
    private static final RestClient AP_CLERK = RestClient.as("clerk.ap");
    private static final RestClient CONTROLLER = RestClient.as("controller");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static String entity;

    @BeforeAll
    static void create() {
        entity = LegalEntityIT.code();
        HttpResponse<String> answer =
                RestClient.as("admin").post("/legal-entities", LegalEntityIT.body(entity, "\"failureLimit\":1"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    }

    @Test
    void theAnswerHasTheFieldsOfTheContract() {
        String file = header(ImportKind.CUSTOMERS) + entity + ",A1,Ann" + ",".repeat(15) + "\n" + entity + ",A2"
                + ",".repeat(16) + "\n";
        HttpResponse<String> answer = send(AR_CLERK, "customers", file);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/json");
        assertThat(answer.body())
                .isEqualTo(
                        "{\"kind\":\"customers\",\"read\":2,\"accepted\":1,\"rejected\":[{\"line\":3,\"column\":\"name\","
                                + "\"value\":\"\",\"code\":\"MISSING_VALUE\",\"message\":\"Column name is empty but required.\"}],"
                                + "\"rejectedCount\":1}");
    }

    @Test
    void aFileThatIsImportedWholeOrNotAtAllAnswers422() throws IOException {
        String file = header(ImportKind.CUSTOMERS) + entity + ",B1,Ann" + ",".repeat(15) + "\n" + entity + ",B2"
                + ",".repeat(16) + "\n";
        HttpResponse<String> refused = AR_CLERK.post("/imports?kind=customers&mode=all-or-nothing", "text/csv", file);
        assertThat(refused.statusCode()).isEqualTo(422);
        JsonNode answer = JSON.readTree(refused.body());
        assertThat(answer.get("accepted").asInt()).isEqualTo(1);
        assertThat(answer.get("rejectedCount").asInt()).isEqualTo(1);
        HttpResponse<String> items = send(AR_CLERK, "open-items", header(ImportKind.OPEN_ITEMS) + item("B1", "X-1"));
        assertThat(items.body()).contains("\"code\":\"UNKNOWN_CUSTOMER\"");
    }

    @Test
    void rejectedRowsOfManyPagesComeInOneAnswer() throws IOException {
        String file = header(ImportKind.OPEN_ITEMS)
                + IntStream.range(0, 2_500)
                        .mapToObj(number -> item("nobody", "N-" + number))
                        .collect(joining());
        JsonNode answer = JSON.readTree(send(AR_CLERK, "open-items", file).body());
        assertThat(answer.get("rejectedCount").asInt()).isEqualTo(2_500);
        assertThat(answer.get("rejected")).hasSize(2_500);
        assertThat(answer.get("rejected").get(2_499).get("line").asInt()).isEqualTo(2_501);
    }

    @ParameterizedTest
    @CsvSource({
        "clerk.ar,vendors",
        "clerk.ar,exchange-rates",
        "clerk.ap,customers",
        "clerk.ap,open-items",
        "controller,customers",
        "auditor,customers",
        "admin,vendors"
    })
    @DisplayName("customers and open items are imported by ar-clerk, vendors by ap-clerk, exchange rates by controller")
    void eachKindHasItsRole(String name, String kind) {
        assertProblem(send(RestClient.as(name), kind, "x\n"), 403, "NOT_AUTHORIZED", null);
    }

    @Test
    void aFileThatCannotBeReadIsRefused() {
        assertProblem(send(AR_CLERK, "customers", "legal_entity,name\n"), 422, "BAD_HEADER", "customer_account");
        assertProblem(send(AR_CLERK, "customers", "legal_entity,nickname\n"), 422, "BAD_HEADER", "nickname");
        assertProblem(
                send(AR_CLERK, "customers", header(ImportKind.CUSTOMERS) + entity + ",\"A1"),
                422,
                "UNREADABLE_FILE",
                null);
        assertProblem(send(AR_CLERK, "suppliers", ""), 422, "BAD_VALUE", "kind");
        assertProblem(AR_CLERK.post("/imports", "text/csv", ""), 422, "MISSING_VALUE", "kind");
        assertProblem(AR_CLERK.post("/imports?kind=customers&mode=some", "text/csv", ""), 422, "BAD_VALUE", "mode");
        assertProblem(AR_CLERK.post("/imports?kind=customers", "{}"), 415, "UNSUPPORTED_MEDIA_TYPE", null);
    }

    @Test
    @DisplayName("a large file with a wrong header is answered, though nobody reads it to its end")
    void aLargeFileWithAWrongHeaderIsAnswered() {
        assertProblem(
                send(AR_CLERK, "customers", "name\n" + "x\n".repeat(2_000_000)), 422, "BAD_HEADER", "legal_entity");
    }

    @Test
    @DisplayName("interfaces.md 6: the sample company is imported without a rejected row")
    void theSampleIsImportedWhole() throws IOException {
        String finnish = LegalEntityIT.code();
        String swedish = LegalEntityIT.code();
        for (JsonNode body : JSON.readTree(sample("legal-entities.json", finnish, swedish))) {
            ((ObjectNode) body).remove("run");
            HttpResponse<String> created = RestClient.as("admin").post("/legal-entities", body.toString());
            assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        }
        assertAccepted(send(CONTROLLER, "exchange-rates", sample("exchange-rates.csv", finnish, swedish)));
        assertAccepted(send(AP_CLERK, "vendors", sample("vendors.csv", finnish, swedish)));
        assertAccepted(send(AR_CLERK, "customers", sample("customers.csv", finnish, swedish)));
        assertAccepted(send(AR_CLERK, "open-items", sample("open-items.csv", finnish, swedish)));
        String vouchers = "/legal-entities/" + finnish + "/vouchers/OB-000001";
        assertThat(CONTROLLER.get(vouchers).body()).contains("\"309900\"");
        JsonNode again = JSON.readTree(send(AR_CLERK, "open-items", sample("open-items.csv", finnish, swedish))
                .body());
        assertThat(again.get("accepted").asInt()).isZero();
        assertThat(again.get("rejected"))
                .allSatisfy(row -> assertThat(row.get("code").asText()).isEqualTo("DUPLICATE_DOCUMENT"));
    }

    private static void assertAccepted(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode json = JSON.readTree(answer.body());
        assertThat(json.get("rejected")).isEmpty();
        assertThat(json.get("accepted").asInt())
                .isPositive()
                .isEqualTo(json.get("read").asInt());
    }

    private static String sample(String name, String finnish, String swedish) throws IOException {
        try (InputStream file = Objects.requireNonNull(ImportIT.class.getResourceAsStream("/sample/" + name))) {
            return new String(file.readAllBytes(), UTF_8)
                    .replace("FI01", finnish)
                    .replace("SE01", swedish);
        }
    }

    private static HttpResponse<String> send(RestClient client, String kind, String file) {
        return client.post("/imports?kind=" + kind, "text/csv", file);
    }

    private static String header(ImportKind kind) {
        return String.join(",", kind.columns()) + "\n";
    }

    private static String item(String customer, String document) {
        return entity + "," + customer + "," + document + ",1,PAYMENT,2026-10-01,,GBP,-5.00,-5.00,,,,,,,\n";
    }
}
