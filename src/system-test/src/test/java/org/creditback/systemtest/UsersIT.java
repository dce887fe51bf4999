package org.creditback.systemtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditback.systemtest.LegalEntityIT.assertProblem;

import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("interfaces.md 2, controls.md C-5: accounts, roles and grants")
class UsersIT {

    private static final RestClient ADMIN = RestClient.as("admin");
    private static final String SECRET = "a long enough password";

    private static String mine;
    private static String foreign;

    @BeforeAll
    static void twoLegalEntities() {
        mine = LegalEntityIT.code();
        foreign = LegalEntityIT.code();
        for (String code : new String[] {mine, foreign}) {
            assertThat(ADMIN.post("/legal-entities", LegalEntityIT.body(code, "\"failureLimit\":1"))
                            .statusCode())
                    .isEqualTo(201);
        }
    }

    @Test
    void whoHasOneGrantSeesOneLegalEntity() {
        RestClient person = person("[\"" + mine + "\"]", "controller");
        assertThat(person.get("/legal-entities").body())
                .contains("\"entity\":\"" + mine + "\"")
                .doesNotContain(foreign);
        assertThat(person.get("/legal-entities/" + mine).statusCode()).isEqualTo(200);
        assertThat(person.put(parameters(mine), "{\"failureLimit\":2}").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aForeignLegalEntityLooksLikeOneThatDoesNotExist() {
        RestClient person = person("[\"" + mine + "\"]", "controller");
        String missing = LegalEntityIT.code();
        for (String path :
                new String[] {"", "/receivables-parameters", "/payables-parameters", "/periods", "/set-up-check"}) {
            HttpResponse<String> answer = person.get("/legal-entities/" + foreign + path);
            assertProblem(answer, 404, "NOT_FOUND", null);
            assertThat(person.get("/legal-entities/" + missing + path).body())
                    .isEqualTo(answer.body().replace(foreign, missing));
        }
        assertProblem(person.put(parameters(foreign), "{\"failureLimit\":2}"), 404, "NOT_FOUND", null);
        assertProblem(
                person.put("/legal-entities/" + foreign + "/periods/2026-11-01", "{\"ledger\":\"CLOSED\"}"),
                404,
                "NOT_FOUND",
                null);
    }

    @Test
    @DisplayName("controls.md 3: the attempt to reach a foreign legal entity stays, though nothing was done")
    void aForeignAttemptLeavesATrail() throws Exception {
        String name = name();
        create(name, "[\"" + mine + "\"]", "controller");
        RestClient.with(name, SECRET).put(parameters(foreign), "{\"failureLimit\":2}");
        try (Connection connection = RunningServer.get().database().asOwner();
                PreparedStatement query = connection.prepareStatement(
                        "SELECT action, legal_entity, object_key FROM ledger.audit_event WHERE actor = ?")) {
            query.setString(1, name);
            try (ResultSet row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isEqualTo("ACCESS_REFUSED");
                assertThat(row.getString(2)).isEqualTo(foreign);
                assertThat(row.next()).isFalse();
            }
        }
    }

    @Test
    void aGrantForAllReachesLegalEntitiesToCome() {
        RestClient person = person("\"*\"", "auditor");
        String later = LegalEntityIT.code();
        ADMIN.post("/legal-entities", LegalEntityIT.body(later, "\"failureLimit\":1"));
        assertThat(person.get("/legal-entities/" + later).statusCode()).isEqualTo(200);
        assertThat(person.get("/session").body()).contains("\"legalEntities\":\"*\"");
    }

    @Test
    void whoCreatesALegalEntitySeesIt() {
        RestClient person = person("[]", "admin");
        String own = LegalEntityIT.code();
        assertThat(person.post("/legal-entities", LegalEntityIT.body(own, "\"failureLimit\":1"))
                        .statusCode())
                .isEqualTo(201);
        assertThat(person.get("/legal-entities/" + own).statusCode()).isEqualTo(200);
        assertThat(person.get("/legal-entities/" + mine).statusCode()).isEqualTo(404);
    }

    @Test
    void grantsChangeAtOnce() {
        String name = name();
        create(name, "[\"" + mine + "\"]", "auditor");
        RestClient person = RestClient.with(name, SECRET);
        assertThat(person.get("/legal-entities/" + mine).statusCode()).isEqualTo(200);
        assertThat(ADMIN.put("/users/" + name, "{\"legalEntities\":[\"" + foreign + "\"]}")
                        .body())
                .contains("\"legalEntities\":[\"" + foreign + "\"]", "\"roles\":[\"auditor\"]");
        assertThat(person.get("/legal-entities/" + mine).statusCode()).isEqualTo(404);
        assertThat(person.get("/legal-entities/" + foreign).statusCode()).isEqualTo(200);
    }

    @Test
    void rolesAndLocksReachTheLoginSoon() {
        String name = name();
        create(name, "\"*\"", "auditor");
        RestClient person = RestClient.with(name, SECRET);
        assertProblem(person.put(parameters(mine), "{\"failureLimit\":3}"), 403, "NOT_AUTHORIZED", null);
        ADMIN.put("/users/" + name, "{\"roles\":[\"controller\",\"auditor\"]}");
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        person.put(parameters(mine), "{\"failureLimit\":3}").statusCode())
                .isEqualTo(200));
        ADMIN.put("/users/" + name, "{\"enabled\":false}");
        Awaitility.await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(
                        person.get("/session").statusCode())
                .isEqualTo(401));
    }

    @Test
    @DisplayName("F26: who is disabled acts no more, though the server still knows the login")
    void aDisabledAccountActsNoMore() {
        String clerk = name();
        create(clerk, "[\"" + mine + "\"]", "controller");
        String administrator = name();
        create(administrator, "\"*\"", "admin");
        RestClient controls = RestClient.with(clerk, SECRET);
        RestClient administrates = RestClient.with(administrator, SECRET);
        assertThat(controls.put(parameters(mine), "{\"failureLimit\":4}").statusCode())
                .isEqualTo(200);
        assertThat(administrates.get("/users/" + clerk).statusCode()).isEqualTo(200);
        ADMIN.put("/users/" + clerk, "{\"enabled\":false}");
        ADMIN.put("/users/" + administrator, "{\"enabled\":false}");
        assertThat(controls.put(parameters(mine), "{\"failureLimit\":5}").statusCode())
                .isIn(401, 404);
        assertThat(controls.post(
                                "/imports?kind=exchange-rates",
                                "text/csv",
                                "from_currency,to_currency,valid_from,rate\n")
                        .statusCode())
                .isIn(401, 403);
        assertThat(administrates
                        .put("/users/" + administrator, "{\"enabled\":true}")
                        .statusCode())
                .isIn(401, 403);
        assertThat(administrates
                        .post("/users", account(name(), "\"*\"", "admin", ""))
                        .statusCode())
                .isIn(401, 403);
        assertThat(administrates
                        .post("/legal-entities", LegalEntityIT.body(LegalEntityIT.code(), "\"failureLimit\":1"))
                        .statusCode())
                .isIn(401, 403);
        assertThat(RestClient.as("controller")
                        .get("/legal-entities/" + mine + "/receivables-parameters")
                        .body())
                .doesNotContain("\"failureLimit\":5");
    }

    @Test
    void aPasswordThatNobodyGaveIsToldOnce() {
        String name = name();
        HttpResponse<String> answer = ADMIN.post("/users", account(name, "\"*\"", "auditor", ""));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        Matcher told = Pattern.compile("\"password\":\"([^\"]+)\"").matcher(answer.body());
        assertThat(told.find()).isTrue();
        assertThat(RestClient.with(name, told.group(1)).get("/session").statusCode())
                .isEqualTo(200);
        assertThat(ADMIN.get("/users/" + name).body()).doesNotContain("password");
        assertThat(ADMIN.get("/users?size=1000").body()).contains(name).doesNotContain("password");
    }

    @Test
    @DisplayName("labels.md 1: a sentence comes in the account's language, else the browser's")
    void theLanguageOfAnAccountIsKept() {
        String name = name();
        assertThat(ADMIN.post("/users", account(name, "\"*\"", "auditor", ",\"language\":\"zh-CN\""))
                        .body())
                .contains("\"language\":\"zh-CN\"");
        assertThat(ADMIN.put("/users/" + name, "{\"language\":null}").body()).contains("\"language\":null");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"roles\":[\"boss\"] | 422 | BAD_VALUE | roles",
                "\"roles\":[\"reimbursement-run\"] | 422 | BAD_VALUE | roles",
                "\"roles\":[] | 422 | MISSING_VALUE | roles",
                "\"roles\":[null] | 400 | BAD_VALUE | roles[0]",
                "\"roles\":[\"auditor\"],\"legalEntities\":[\"NOPE\"] | 422 | BAD_VALUE | legalEntities",
                "\"roles\":[\"auditor\"],\"legalEntities\":[\"*\",\"*\"] | 422 | BAD_VALUE | legalEntities",
                "\"roles\":[\"auditor\"],\"language\":\"de\" | 422 | BAD_VALUE | language",
                "\"roles\":[\"auditor\"],\"password\":\"short\" | 422 | BAD_VALUE | password",
                "\"roles\":[\"auditor\"],\"admin\":true | 400 | UNKNOWN_FIELD | admin",
            })
    void anAccountIsRefusedWithTheFieldThatIsWrong(String wrong, int status, String code, String field) {
        assertProblem(ADMIN.post("/users", "{\"name\":\"" + name() + "\"," + wrong + "}"), status, code, field);
    }

    @ParameterizedTest
    @ValueSource(strings = {"console", "anonymous", "Console", "a b", "-a", ""})
    void namesOfTheProgramItselfAreNobodys(String name) {
        HttpResponse<String> answer = ADMIN.post("/users", account(name, "\"*\"", "auditor", ""));
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("\"field\":\"name\"");
    }

    @Test
    void anAccountIsCreatedOnceAndChangedUnderItsName() {
        assertProblem(ADMIN.post("/users", account("auditor", "\"*\"", "auditor", "")), 409, "ALREADY_EXISTS", "name");
        assertProblem(ADMIN.put("/users/nobody.here", "{\"language\":\"fi\"}"), 404, "NOT_FOUND", null);
        assertProblem(ADMIN.put("/users/auditor", "{\"name\":\"other\"}"), 422, "BAD_VALUE", "name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clerk.ar", "clerk.ap", "controller"})
    void onlyAnAdministratorSeesAccounts(String name) {
        assertProblem(RestClient.as(name).get("/users"), 403, "NOT_AUTHORIZED", null);
        assertProblem(
                RestClient.as(name).put("/users/" + name, "{\"roles\":[\"admin\"]}"), 403, "NOT_AUTHORIZED", null);
    }

    @Test
    @DisplayName("controls.md 2: an auditor reads everything and changes nothing")
    void anAuditorReadsAccounts() {
        assertThat(RestClient.as("auditor").get("/users").statusCode()).isEqualTo(200);
        assertProblem(
                RestClient.as("auditor").post("/users", account(name(), "\"*\"", "admin", "")),
                403,
                "NOT_AUTHORIZED",
                null);
    }

    private static RestClient person(String legalEntities, String role) {
        String name = name();
        create(name, legalEntities, role);
        return RestClient.with(name, SECRET);
    }

    private static void create(String name, String legalEntities, String role) {
        HttpResponse<String> answer =
                ADMIN.post("/users", account(name, legalEntities, role, ",\"password\":\"" + SECRET + "\""));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.body()).doesNotContain("password");
    }

    private static String account(String name, String legalEntities, String role, String more) {
        return "{\"name\":\"" + name + "\",\"roles\":[\"" + role + "\"],\"legalEntities\":" + legalEntities + more
                + "}";
    }

    private static String name() {
        return "u." + UUID.randomUUID().toString().toLowerCase(Locale.ROOT);
    }

    private static String parameters(String entity) {
        return "/legal-entities/" + entity + "/receivables-parameters";
    }
}
