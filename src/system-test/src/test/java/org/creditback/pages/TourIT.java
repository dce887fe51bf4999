package org.creditback.pages;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.creditback.systemtest.Browser;
import org.creditback.systemtest.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Takes the pictures of the tour: every page of the sample company, as who works with it sees it. */
@EnabledIfSystemProperty(named = "creditback.tour", matches = "true")
@DisplayName("The tour through the pages, on the sample company")
class TourIT {

    static final Path PICTURES = Path.of(System.getProperty("creditback.root"), "src/site/markdown/tour");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final RestClient ADMIN = RestClient.as("admin");

    // What a page of the sample company asks for in its address.
    private static final Map<String, String> ASKED = Map.of(
            "receivables/customer", "&customer=%s",
            "reimbursement/chain", "&reimbursement=RB-000001",
            "reimbursement/run", "&run=%s",
            "reimbursement/reimbursement", "&number=RB-000001");

    // Who works with it, where it is not the receivables clerk.
    private static final Map<String, String> PEOPLE = Map.of(
            "receivables/receivables-parameters", "controller",
            "ledger", "controller",
            "payables", "clerk.ap",
            "administration", "admin",
            "audit", "auditor");

    private static String run = "";
    private static String customer = "";

    @BeforeAll
    static void sampleCompany() throws IOException {
        JsonNode entities = JSON.readTree(sample("legal-entities.json"));
        for (JsonNode entity : entities) {
            ObjectNode body = entity.deepCopy();
            body.remove("run");
            must(201, ADMIN.post("/legal-entities", body.toString()));
        }
        bring("controller", "exchange-rates");
        bring("clerk.ap", "vendors");
        bring("clerk.ar", "customers");
        bring("clerk.ar", "open-items");
        for (JsonNode entity : entities) {
            run(entity.get("entity").asText(), entity.get("run"));
        }
        JsonNode candidates = JSON.readTree(RestClient.as("clerk.ar")
                .get("/legal-entities/FI01/reimbursements?size=1")
                .body());
        customer = candidates.get("items").get(0).get("customerAccount").asText();
    }

    private static void run(String entity, JsonNode terms) throws IOException {
        String runs = "/legal-entities/" + entity + "/reimbursement-runs";
        RestClient clerk = RestClient.as("clerk.ar");
        JsonNode started =
                JSON.readTree(must(202, clerk.post(runs, terms.toString())).body());
        String number = started.get("run").asText();
        if (run.isEmpty()) {
            run = number;
        }
        Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> JSON.readTree(
                        clerk.get(runs + "/" + number).body())
                .get("state")
                .asText()
                .startsWith("DONE"));
    }

    private static void bring(String who, String kind) throws IOException {
        must(200, RestClient.as(who).post("/imports?kind=" + kind, "text/csv", sample(kind + ".csv")));
    }

    private static String sample(String file) throws IOException {
        try (InputStream content = Objects.requireNonNull(TourIT.class.getResourceAsStream("/sample/" + file), file)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static HttpResponse<String> must(int status, HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer;
    }

    @AfterEach
    void everybodyReadsEnglish() {
        PEOPLE.values().forEach(who -> language(who, "en"));
        language("clerk.ar", "en");
    }

    private static void language(String who, String language) {
        must(200, ADMIN.put("/users/" + who, "{\"language\":\"" + language + "\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fi"})
    void takesPictures(String language) {
        for (String who : List.of("clerk.ar", "clerk.ap", "controller", "admin", "auditor")) {
            language(who, language);
            try (Browser browser = Browser.open()) {
                browser.goAs(who, "/index.xhtml?entity=FI01");
                if (who.equals("clerk.ar")) {
                    browser.picture(PICTURES, "index." + language);
                }
                EveryPage.names().filter(page -> who.equals(person(page))).forEach(page -> {
                    String asked = ASKED.getOrDefault(page, "").formatted(page.endsWith("customer") ? customer : run);
                    browser.go("/pages/" + page + ".xhtml?entity=FI01" + asked);
                    browser.picture(PICTURES, page.replace('/', '-') + "." + language);
                });
            }
        }
    }

    private static String person(String page) {
        String folder = page.substring(0, page.indexOf('/'));
        return PEOPLE.getOrDefault(page, PEOPLE.getOrDefault(folder, "clerk.ar"));
    }
}
