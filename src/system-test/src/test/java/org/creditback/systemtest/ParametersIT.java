package org.creditback.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditback.systemtest.LegalEntityIT.assertProblem;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("SU-1 to SU-13: the two parameter resources, and periods")
class ParametersIT {

    private static final RestClient CONTROLLER = RestClient.as("controller");

    private String entity;
    private String receivables;
    private String payables;

    @BeforeEach
    void aLegalEntity() {
        entity = LegalEntityIT.code();
        receivables = "/legal-entities/" + entity + "/receivables-parameters";
        payables = "/legal-entities/" + entity + "/payables-parameters";
        assertThat(RestClient.as("admin")
                        .post("/legal-entities", LegalEntityIT.body(entity, "\"minimumReimbursement\":\"25.00\""))
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void whatWasReadCanBeWrittenBack() {
        String read = CONTROLLER.get(receivables).body();
        assertThat(read).contains("\"version\":0");
        HttpResponse<String> answer = CONTROLLER.put(receivables, read.replace("25.00", "30"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("\"minimumReimbursement\":\"30.00\"", "\"version\":1");
        assertThat(CONTROLLER.get(receivables).body()).isEqualTo(answer.body());
    }

    @Test
    void aFieldThatIsNotNamedKeepsItsValueAndNullTakesItAway() {
        CONTROLLER.put(receivables, "{\"maximumReimbursement\":\"500.00\",\"openDebitMode\":\"NET\"}");
        assertThat(CONTROLLER
                        .put(receivables, "{\"minimumReimbursement\":null}")
                        .body())
                .contains(
                        "\"minimumReimbursement\":null",
                        "\"maximumReimbursement\":\"500.00\"",
                        "\"openDebitMode\":\"NET\"");
    }

    @Test
    void whoComesSecondIsTold() {
        String first = CONTROLLER.get(receivables).body();
        assertThat(CONTROLLER.put(receivables, first.replace("25.00", "30.00")).statusCode())
                .isEqualTo(200);
        assertProblem(CONTROLLER.put(receivables, first.replace("25.00", "40.00")), 409, "STALE_VERSION", null);
        assertThat(CONTROLLER.get(receivables).body()).contains("\"minimumReimbursement\":\"30.00\"");

        String template = CONTROLLER.get(payables).body();
        assertThat(CONTROLLER.put(payables, template.replace("NET0", "NET14")).statusCode())
                .isEqualTo(200);
        assertProblem(CONTROLLER.put(payables, template.replace("NET0", "NET30")), 409, "STALE_VERSION", null);
        assertThat(CONTROLLER.get(payables).body()).contains("NET14", "\"version\":1");
    }

    @Test
    @DisplayName("SU-5, VE-7: the one-time template can go and come back")
    void theTemplateComesAndGoes() {
        assertThat(CONTROLLER.put(payables, "{\"oneTimeVendorTemplate\":null}").body())
                .contains("\"oneTimeVendorTemplate\":null", "\"paymentApproval\":\"ALWAYS\"");
        assertThat(CONTROLLER
                        .put(
                                payables,
                                "{\"oneTimeVendorTemplate\":{\"vendorGroup\":\"G\",\"methodOfPayment\":\"MANUAL\"}}")
                        .body())
                .contains("\"vendorGroup\":\"G\",\"methodOfPayment\":\"MANUAL\",\"termsOfPayment\":\"NET0\"");
        assertThat(CONTROLLER.get(payables).body()).contains("MANUAL");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"minimumReimbursement\":\"-1.00\"} | 422 | MINIMUM_NEGATIVE | minimumReimbursement",
                "{\"minimumReimbursement\":\"1.001\"} | 422 | BAD_VALUE | minimumReimbursement",
                "{\"approvalPolicy\":\"ABOVE_LIMIT\"} | 422 | MISSING_VALUE | approvalLimitRun",
                "{\"payoutRoute\":\"DIRECT\"} | 422 | NOT_AVAILABLE | payoutRoute",
                "{\"failureLimit\":null} | 422 | MISSING_VALUE | failureLimit",
                "{\"minimum\":\"1\"} | 400 | UNKNOWN_FIELD | minimum",
            })
    void aWrongValueChangesNothing(String body, int status, String code, String field) {
        String before = CONTROLLER.get(receivables).body();
        assertProblem(CONTROLLER.put(receivables, body), status, code, field);
        assertThat(CONTROLLER.get(receivables).body()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk.ar", "clerk.ap", "admin", "auditor"})
    @DisplayName("controls.md 2: parameters and periods are the controller's, everybody reads them")
    void onlyTheControllerChangesThem(String name) {
        RestClient person = RestClient.as(name);
        assertThat(person.get(receivables).statusCode()).isEqualTo(200);
        assertThat(person.get(payables).statusCode()).isEqualTo(200);
        assertProblem(person.put(receivables, "{\"failureLimit\":1}"), 403, "NOT_AUTHORIZED", null);
        assertProblem(person.put(payables, "{\"paymentApproval\":\"NONE\"}"), 403, "NOT_AUTHORIZED", null);
        assertProblem(person.put(period("2026-11-01"), "{\"ledger\":\"CLOSED\"}"), 403, "NOT_AUTHORIZED", null);
    }

    @Test
    @DisplayName("controls.md 3: a change and a refused attempt leave audit events")
    void leavesATrail() throws Exception {
        CONTROLLER.put(receivables, "{\"minimumReimbursement\":\"30.00\"}");
        RestClient.as("clerk.ar").put(receivables, "{\"minimumReimbursement\":\"1.00\"}");
        assertThat(events(
                        "SELECT actor || ' ' || action || ' ' || coalesce(before ->> 'minimumReimbursement', '-') || ' '"
                                + " || coalesce(after ->> 'minimumReimbursement', '-') FROM ledger.audit_event"
                                + " WHERE legal_entity = ? ORDER BY audit_event_id"))
                .containsExactly(
                        "admin LEGAL_ENTITY_CREATED - GBP 25.00", "controller PARAMETERS_CHANGED GBP 25.00 GBP 30.00");
        assertThat(
                        events(
                                "SELECT actor || ' ' || action FROM ledger.audit_event WHERE object_key LIKE '%/' || ? || '/%'"))
                .containsExactly("clerk.ar REFUSED_NOT_AUTHORIZED");
    }

    @Test
    @DisplayName("controls.md 5: a period on hold can be opened again, a closed one cannot")
    void periodsCloseForGood() {
        String november = period("2026-11-01");
        assertThat(CONTROLLER.put(november, "{\"receivables\":\"ON_HOLD\"}").body())
                .contains("\"receivables\":\"ON_HOLD\",\"payables\":\"OPEN\",\"ledger\":\"OPEN\",\"version\":1");
        assertThat(RestClient.as("clerk.ar")
                        .get("/legal-entities/" + entity + "/set-up-check?postingDate=2026-11-30")
                        .body())
                .contains("\"canRun\":false", "PERIOD_NOT_OPEN");
        assertThat(CONTROLLER.put(november, "{\"receivables\":\"OPEN\"}").statusCode())
                .isEqualTo(200);
        assertThat(CONTROLLER
                        .put(november, "{\"ledger\":\"CLOSED\",\"version\":2}")
                        .statusCode())
                .isEqualTo(200);
        assertProblem(CONTROLLER.put(november, "{\"ledger\":\"OPEN\"}"), 409, "WRONG_STATE", null);
        assertProblem(CONTROLLER.put(november, "{\"payables\":\"CLOSED\",\"version\":2}"), 409, "STALE_VERSION", null);
        assertProblem(CONTROLLER.put(november, "{\"ledger\":\"AJAR\"}"), 422, "BAD_VALUE", "ledger");
        assertProblem(CONTROLLER.put(period("2026-11-02"), "{\"ledger\":\"OPEN\"}"), 404, "NOT_FOUND", null);
    }

    private String period(String startsOn) {
        return "/legal-entities/" + entity + "/periods/" + startsOn;
    }

    private List<String> events(String sql) throws Exception {
        List<String> events = new ArrayList<>();
        try (Connection connection = RunningServer.get().database().asOwner();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, entity);
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    events.add(row.getString(1));
                }
            }
        }
        return events;
    }
}
