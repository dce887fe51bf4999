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
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.creditback.systemtest.Browser;
import org.creditback.systemtest.RestClient;
import org.creditback.systemtest.RunningServer;
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

    // A customer who was reimbursed, with what belongs to the reimbursement.
    private static final String REIMBURSED = """
            SELECT c.customer_account, t.document_number, d.document_number
              FROM receivables.customer_transaction t
              JOIN receivables.customer c USING (customer_id)
              JOIN receivables.customer_transaction d ON d.customer_id = c.customer_id
               AND d.document_type = 'PAYMENT' AND d.currency = t.currency
             WHERE c.legal_entity = 'FI01' AND t.document_type = 'REIMBURSEMENT'
             ORDER BY t.document_number, d.document_number LIMIT 1""";

    // Who works with it, where it is not the receivables clerk.
    private static final Map<String, String> PEOPLE = Map.of(
            "receivables/receivables-parameters", "controller",
            "ledger", "controller",
            "ledger/audit-trail", "auditor",
            "reimbursement/approvals", "controller",
            "payables", "clerk.ap",
            "administration", "admin");

    // What a page of the sample company asks for in its address.
    private static final Map<String, String> ASKED = new HashMap<>();

    private static String run = "";

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
        pay();
        submit();
        ask();
    }

    // Customers who owe something too, for another person to look at.
    private static void submit() throws IOException {
        String entity = "/legal-entities/FI01";
        RestClient clerk = RestClient.as("clerk.ar");
        must(
                200,
                RestClient.as("controller")
                        .put(
                                entity + "/receivables-parameters",
                                "{\"approvalPolicy\":\"ABOVE_LIMIT\",\"approvalLimitCustomer\":\"0.01\"}"));
        String terms = "{\"action\":\"POST\",\"openDebitMode\":\"GROSS\",\"postingDate\":\"2026-11-20\"}";
        String number = JSON.readTree(must(202, clerk.post(entity + "/reimbursement-runs", terms))
                        .body())
                .get("run")
                .asText();
        Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> clerk.get(entity + "/reimbursement-runs/" + number)
                .body()
                .contains("\"state\":\"SUBMITTED\""));
    }

    // What is due first, into a file that somebody releases; the rest stays open.
    private static void pay() throws IOException {
        String journals = "/legal-entities/FI01/payment-journals";
        RestClient clerk = RestClient.as("clerk.ap");
        JsonNode made = JSON.readTree(must(201, clerk.post(journals, "{\"criteria\":{\"amountLimit\":\"20000.00\"}}"))
                .body());
        String journal = journals + "/" + made.get("journal").asText();
        JsonNode submitted =
                JSON.readTree(must(200, clerk.post(journal + "/submission", "")).body());
        String approval = "{\"decision\":\"APPROVE\",\"contentHash\":\""
                + submitted.get("contentHash").asText() + "\"}";
        must(200, RestClient.as("controller").post(journal + "/approval", approval));
        JsonNode file = JSON.readTree(
                        must(200, clerk.post(journal + "/generation", "")).body())
                .get("items")
                .get(0);
        JsonNode line = JSON.readTree(must(200, clerk.get(journal + "/lines")).body())
                .get("items")
                .get(0);
        JsonNode open = JSON.readTree(must(200, clerk.post("/legal-entities/FI01/payment-proposals/invoices", "{}"))
                .body());
        for (JsonNode invoice : open.get("items")) {
            if (invoice.get("reason") == null) {
                ASKED.put(
                        "payables/payment-by-hand",
                        "&vendor=" + invoice.get("vendorAccount").asText());
            }
        }
        ASKED.put("payables/payment-proposal", "&preview=true");
        ASKED.put("payables/payment-journal", "&journal=" + made.get("journal").asText());
        ASKED.put("payables/bank-file", "&file=" + file.get("file").asText());
        ASKED.put("payables/payment", "&payment=" + line.get("endToEndId").asText());
    }

    private static void ask() {
        List<String> found = reimbursed();
        String customer = "&customer=" + found.get(0);
        String number = "&number=" + found.get(1);
        ASKED.put("administration/user", "&user=clerk.ar");
        ASKED.put("imports/import", "&import=4");
        ASKED.put("ledger/dimension-values", "&dimension=Department");
        ASKED.put("ledger/number-sequence", "&series=REIMBURSEMENT");
        ASKED.put("ledger/period", "&period=2026-11-01");
        ASKED.put("ledger/voucher", "&number=RV-000001");
        ASKED.put("payables/vendor", "&vendor=OTV-000001");
        ASKED.put("payables/vendor-invoice", number);
        ASKED.put("receivables/customer", customer);
        ASKED.put("receivables/customer-transaction", customer + "&document=" + found.get(2));
        ASKED.put("reimbursement/explanation", customer + "&run=" + run);
        ASKED.put("reimbursement/reimburse-customer", customer);
        ASKED.put("reimbursement/reimbursement", number);
        ASKED.put("reimbursement/chain", "&reimbursement=" + found.get(1));
        ASKED.put("reimbursement/run", "&run=" + run);
    }

    private static List<String> reimbursed() {
        try (Connection connection = RunningServer.get().database().asOwner();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(REIMBURSED)) {
            row.next();
            return List.of(row.getString(1), row.getString(2), row.getString(3));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
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
                    browser.sketch(PICTURES, "index." + language);
                }
                EveryPage.names().filter(page -> who.equals(person(page))).forEach(page -> {
                    browser.go("/pages/" + page + ".xhtml?entity=FI01" + ASKED.getOrDefault(page, ""));
                    browser.sketch(PICTURES, page.replace('/', '-') + "." + language);
                });
            }
        }
    }

    private static String person(String page) {
        String folder = page.substring(0, page.indexOf('/'));
        return PEOPLE.getOrDefault(page, PEOPLE.getOrDefault(folder, "clerk.ar"));
    }
}
