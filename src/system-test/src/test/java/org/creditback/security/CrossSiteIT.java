package org.creditback.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creditback.systemtest.RestClient;
import org.creditback.systemtest.RunningServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The act that everybody may ask for on every page is to log out; an attack that gets through ends the session. */
@DisplayName("F53, ASVS 3.5: an act comes from an open page of ours, by POST")
class CrossSiteIT {

    private static final Pattern STATE = Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");
    private static final Pattern NONCE = Pattern.compile("'nonce-([^']*)'");
    private static final String PASSWORD = "a long enough password";
    private static final String PAGE = "/index.xhtml";

    private String name;
    private Http person;

    @BeforeEach
    void logIn() {
        name = "csrf." + UUID.randomUUID().toString().toLowerCase(Locale.ROOT);
        String account = "{\"name\":\"%s\",\"roles\":[\"auditor\"],\"legalEntities\":\"*\",\"password\":\"%s\"}";
        assertThat(RestClient.as("admin")
                        .post("/users", account.formatted(name, PASSWORD))
                        .statusCode())
                .isEqualTo(201);
        person = Http.as(name, PASSWORD);
    }

    @Test
    void theFormOfAnOpenPageIsObeyed() {
        HttpResponse<String> answer = person.form(PAGE, logOut(person), Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        assertThat(person.get(PAGE).body()).contains("j_security_check");
    }

    @ParameterizedTest
    @CsvSource({"Origin,https://evil.example", "Origin,null", "Sec-Fetch-Site,cross-site", "Sec-Fetch-Site,same-site"})
    void theSameFormFromElsewhereIsRefused(String header, String value) {
        assertRefused(person.form(PAGE, logOut(person), Map.of(header, value)));
        assertThat(Books.trail(name)).containsExactly("LOGGED_IN " + name, "REFUSED_FOREIGN_ORIGIN POST " + PAGE);
    }

    @Test
    void aFormFromElsewhereReachesNoPage() {
        Map<String, String> form = logOut(person);
        for (String page : Pages.all()) {
            assertRefused(person.form(page, form, Map.of("Origin", "https://evil.example")));
        }
    }

    @Test
    void ourOwnOriginIsNoOther() {
        String own = RunningServer.get().address("/").toString().replaceAll("/creditback/$", "");
        assertThat(person.form(PAGE, logOut(person), Map.of("Origin", own, "Sec-Fetch-Site", "same-origin"))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    @DisplayName("a form without the state of its view is refused on every page")
    void aFormWithoutAState() {
        for (String page : Pages.all()) {
            Map<String, String> form = logOut(person);
            form.remove("jakarta.faces.ViewState");
            assertRefused(person.form(page, form, Map.of()));
        }
        assertThat(Books.trail(name)).contains("REFUSED_VIEW_STATE POST " + PAGE);
    }

    @Test
    void aFormWithAMadeUpState() {
        for (String state : List.of("1:1", "-4711:0815", "stateless", "rO0ABXNyAA==", "x".repeat(5_000), "")) {
            Map<String, String> form = logOut(person);
            form.put("jakarta.faces.ViewState", state);
            assertRefused(person.form(PAGE, form, Map.of()));
        }
        assertThat(Books.trail(name)).contains("REFUSED_VIEW_STATE POST " + PAGE);
    }

    @Test
    void aFormWithTheStateOfAnotherSession() {
        Map<String, String> form = logOut(person);
        form.put("jakarta.faces.ViewState", logOut(Http.as("auditor")).get("jakarta.faces.ViewState"));
        assertRefused(person.form(PAGE, form, Map.of()));
    }

    @Test
    void anActByAnAddressIsRefused() {
        assertRefused(person.get(PAGE + "?" + Http.encoded(logOut(person))));
        assertThat(Books.trail(name)).containsExactly("LOGGED_IN " + name, "REFUSED_VIEW_STATE GET " + PAGE);
    }

    @ParameterizedTest
    @CsvSource({"PUT", "DELETE", "PATCH", "OPTIONS"})
    void aPageKnowsNoOtherMethod(String method) {
        String form = Http.encoded(logOut(person));
        HttpResponse<String> answer = person.send(person.request(PAGE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .method(method, BodyPublishers.ofString(form)));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertIsLoggedIn();
    }

    @Test
    @DisplayName("nobody is logged in by the form of another site")
    void aLogInFromElsewhereIsRefused() {
        Http browser = Http.anonymous();
        browser.get(PAGE);
        HttpResponse<String> answer = browser.form(
                "/j_security_check",
                Map.of("j_username", name, "j_password", PASSWORD),
                Map.of("Sec-Fetch-Site", "cross-site"));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(browser.get(PAGE).body()).contains("j_security_check");
    }

    @Test
    @DisplayName("a resource called by another site in somebody's name is refused, and that is kept")
    void aResourceCalledFromElsewhere() {
        HttpResponse<String> answer = person.send(person.request("/api/v1/users")
                .header("Content-Type", "application/json")
                .header("Origin", "https://evil.example")
                .POST(BodyPublishers.ofString("{}")));
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("FOREIGN_ORIGIN");
        assertThat(Books.trail(name)).containsExactly("LOGGED_IN " + name, "REFUSED_FOREIGN_ORIGIN POST /users");
    }

    private void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("<h1>", "role=\"alert\"", "cb-primary");
        assertThat(answer.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertIsLoggedIn();
    }

    private void assertIsLoggedIn() {
        assertThat(person.get(PAGE).body()).contains(name);
    }

    private static Map<String, String> logOut(Http browser) {
        HttpResponse<String> page = browser.get(PAGE);
        Matcher state = STATE.matcher(page.body());
        Matcher nonce = NONCE.matcher(
                page.headers().firstValue("Content-Security-Policy").orElse(""));
        assertThat(state.find()).as(page.body()).isTrue();
        assertThat(nonce.find()).isTrue();
        return new HashMap<>(Map.of(
                "session",
                "session",
                "session:logOut",
                "",
                "jakarta.faces.ViewState",
                state.group(1),
                "primefaces.nonce",
                nonce.group(1)));
    }
}
