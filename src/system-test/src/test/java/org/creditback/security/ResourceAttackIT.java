package org.creditback.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.creditback.systemtest.RestClient;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every method of every resource, called by whom its rule does not name. */
@DisplayName("F30, F53, F54, controls.md 2: resources")
class ResourceAttackIT {

    private static final String TABLE = "src/system-test/src/test/resources/security/resources.txt";
    private static final String PASSWORD = "a long enough password";
    private static final Http HTTP = Http.anonymous();

    private static final Rules RULES = Rules.of("resources");
    private static String mine;
    private static String foreign;

    @BeforeAll
    static void twoLegalEntitiesAndAPersonOfEachRole() {
        mine = entity();
        foreign = entity();
        for (String role : Rules.PEOPLE) {
            String account = "{\"name\":\"%s\",\"roles\":[\"%s\"],\"legalEntities\":[\"%s\"],\"password\":\"%s\"}";
            HttpResponse<String> answer =
                    RestClient.as("admin").post("/users", account.formatted(person(role), role, mine, PASSWORD));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }
    }

    @Test
    @DisplayName("every resource has a rule, and every rule its resource")
    void tableAndResourcesAreTheSame() {
        Set<String> resources = Resources.all();
        Set<String> missing =
                resources.stream().filter(call -> RULES.find(call) == null).collect(toCollection(TreeSet::new));
        assertThat(missing)
                .as("Resources without a rule. Look up in spec/controls.md section 2 who may, and add lines to " + TABLE
                        + ", each as in 'PUT /legal-entities/{entity}/thing = controller | {\"a\":1}':\n"
                        + String.join(" = \n", missing))
                .isEmpty();
        assertThat(RULES.names())
                .as("Rules of resources that are no more: take their lines out of " + TABLE)
                .allMatch(resources::contains);
    }

    @Test
    @DisplayName(
            "without a login every call is answered 401, with a role that its rule does not name 403, and nothing changes")
    void theWrongCallerIsRefused() {
        Map<String, String> before = Books.fingerprint();
        List<String> open = new ArrayList<>();
        for (String call : RULES.names()) {
            check(open, call, "", mine, 401, "LOGIN_REQUIRED");
            for (String role : Rules.PEOPLE) {
                if (!rule(call).roles().contains(role)) {
                    check(open, call, role, mine, 403, "NOT_AUTHORIZED");
                }
            }
        }
        assertThat(open).isEmpty();
        assertThat(Books.fingerprint()).isEqualTo(before);
    }

    @Test
    @DisplayName("F30: a legal entity without a grant looks like one that does not exist, and nothing changes")
    void theWrongLegalEntityIsRefused() {
        Map<String, String> before = Books.fingerprint();
        List<String> open = new ArrayList<>();
        for (String call : RULES.names()) {
            for (String role : call.contains("{entity}") ? rule(call).roles() : Set.<String>of()) {
                check(open, call, role, foreign, 404, "NOT_FOUND");
            }
        }
        assertThat(open).isEmpty();
        assertThat(Books.fingerprint()).isEqualTo(before);
    }

    @Test
    @DisplayName("F53: asking for an act by GET does nothing")
    void readingActsDoesNothing() {
        Map<String, String> before = Books.fingerprint();
        for (String call : RULES.names()) {
            String path = call.substring(call.indexOf(' ') + 1);
            if (RULES.find("GET " + path) == null) {
                HttpRequest.Builder request =
                        HTTP.request("/api/v1" + Resources.address(path, mine), person("ar-clerk"), PASSWORD);
                assertThat(HTTP.send(request.GET()).statusCode()).as(path).isEqualTo(405);
            }
        }
        assertThat(Books.fingerprint()).isEqualTo(before);
    }

    @Test
    @DisplayName("controls.md 3: a refused attempt stays, with who tried what")
    void aRefusedAttemptIsKept() {
        send("POST /users", "auditor", mine);
        assertThat(Books.trail(person("auditor"))).contains("REFUSED_NOT_AUTHORIZED POST /users");
        send("GET /legal-entities/{entity}/periods", "auditor", foreign);
        assertThat(Books.trail(person("auditor"))).contains("ACCESS_REFUSED " + foreign);
    }

    private static void check(List<String> open, String call, String role, String entity, int status, String code) {
        HttpResponse<String> answer = send(call, role, entity);
        if (answer.statusCode() != status || !answer.body().contains(code)) {
            open.add(call + " answers " + (role.isEmpty() ? "nobody" : role) + " with " + answer.statusCode() + " "
                    + answer.body());
        }
    }

    private static HttpResponse<String> send(String call, String role, String entity) {
        String[] parts = call.split(" ", 2);
        String remark = rule(call).remark();
        String query = remark.startsWith("?") ? remark.split(" ", 2)[0] : "";
        String body = remark.substring(query.length()).strip();
        String address = "/api/v1" + Resources.address(parts[1], entity) + query;
        HttpRequest.Builder request =
                role.isEmpty() ? HTTP.request(address) : HTTP.request(address, person(role), PASSWORD);
        boolean json = body.startsWith("{") || body.startsWith("[");
        return HTTP.send(
                parts[0].equals("GET")
                        ? request.GET()
                        : request.header(
                                        "Content-Type",
                                        json
                                                ? "application/json"
                                                : body.startsWith("<") ? "application/xml" : "text/csv")
                                .method(parts[0], BodyPublishers.ofString(body, UTF_8)));
    }

    private static Rules.Rule rule(String call) {
        return Objects.requireNonNull(RULES.find(call), call);
    }

    private static String person(String role) {
        return "attack." + role + "." + mine.toLowerCase(Locale.ROOT);
    }

    private static String entity() {
        String code = "A" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        String body =
                "{\"entity\":\"%1$s\",\"name\":\"Attack %1$s\",\"accountingCurrency\":\"EUR\",\"country\":\"FI\"}";
        assertThat(RestClient.as("admin")
                        .post("/legal-entities", body.formatted(code))
                        .statusCode())
                .isEqualTo(201);
        return code;
    }
}
