package org.creditback.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("reliability.md 6: sessions begin and end as they should")
class SessionIT {

    private static final String SECRET = "a long enough password";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    @Test
    @DisplayName("7.2.4: the session has another id after the log-in, and the old one opens nothing")
    void theLogInMakesANewSessionId() throws Exception {
        get("/index.xhtml");
        String before = sessionId();
        assertThat(logIn("auditor", RunningServer.PASSWORD).body()).contains("id=\"caller\"");
        assertThat(sessionId()).isNotEqualTo(before);
        HttpRequest fixed = HttpRequest.newBuilder(RunningServer.get().address("/index.xhtml"))
                .header("Cookie", "JSESSIONID=" + before)
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(fixed, BodyHandlers.ofString())
                        .body())
                .contains("j_security_check")
                .doesNotContain("id=\"caller\"");
    }

    @Test
    @DisplayName("7.4: the interface is closed to a page's session that is over")
    void anEndedSessionOpensNoResourceEither() throws Exception {
        String name = account("auditor");
        get("/index.xhtml");
        logIn(name, SECRET);
        assertThat(get("/api/v1/session").statusCode()).isEqualTo(200);
        RestClient.as("admin").put("/users/" + name, "{\"roles\":[\"auditor\",\"admin\"]}");
        assertThat(get("/api/v1/session").statusCode()).isEqualTo(401);
        assertThat(get("/index.xhtml").body()).contains("j_security_check");
    }

    @Test
    @DisplayName("Who is disabled sees the log-in at the next step, and cannot log in")
    void aDisabledAccountIsOut() throws Exception {
        String name = account("auditor");
        get("/index.xhtml");
        assertThat(logIn(name, SECRET).body()).contains("id=\"caller\"");
        RestClient.as("admin").put("/users/" + name, "{\"enabled\":false}");
        assertThat(get("/index.xhtml").body())
                .contains("j_security_check", "your access or password was changed")
                .doesNotContain("id=\"caller\"");
        assertThat(logIn(name, SECRET).body()).doesNotContain("id=\"caller\"");
    }

    @Test
    @DisplayName("controls.md 3: a log-in to the pages leaves one audit event")
    void aLogInIsAudited() throws Exception {
        String name = account("auditor");
        get("/index.xhtml");
        logIn(name, SECRET);
        get("/index.xhtml");
        try (var connection = RunningServer.get().database().asOwner();
                var query = connection.prepareStatement(
                        "SELECT count(*) FROM ledger.audit_event WHERE actor = ? AND action = 'LOGGED_IN'")) {
            query.setString(1, name);
            try (var row = query.executeQuery()) {
                assertThat(row.next()).isTrue();
                assertThat(row.getInt(1)).isEqualTo(1);
            }
        }
    }

    @Test
    @DisplayName("2.4.1: ten wrong passwords lock a name, the right one is of no use then, and the page says how long")
    void wrongPasswordsLockAName() throws Exception {
        String name = account("auditor");
        String other = account("auditor");
        for (int wrong = 0; wrong < 10; wrong++) {
            assertThat(RestClient.with(name, "wrong password " + wrong)
                            .get("/session")
                            .statusCode())
                    .isEqualTo(401);
        }
        assertThat(RestClient.with(name, SECRET).get("/session").statusCode()).isEqualTo(401);
        assertThat(RestClient.with(other, SECRET).get("/session").statusCode()).isEqualTo(200);
        get("/index.xhtml");
        assertThat(logIn(name, SECRET).body())
                .contains("Name or password is wrong.", "locked for 15 minutes")
                .doesNotContain("id=\"caller\"");
    }

    private static String account(String role) {
        String name = "s." + UUID.randomUUID().toString().toLowerCase(Locale.ROOT);
        assertThat(RestClient.as("admin")
                        .post("/users", """
                                {"name":"%s","roles":["%s"],"legalEntities":"*","password":"%s"}""".formatted(name, role, SECRET))
                        .statusCode())
                .isEqualTo(201);
        return name;
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(RunningServer.get().address(path)).GET());
    }

    private HttpResponse<String> logIn(String name, String password) throws IOException, InterruptedException {
        String form = "j_username=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&j_password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        return send(HttpRequest.newBuilder(RunningServer.get().address("/j_security_check"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.header("Accept-Language", "en").build(), BodyHandlers.ofString());
    }

    private String sessionId() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }
}
