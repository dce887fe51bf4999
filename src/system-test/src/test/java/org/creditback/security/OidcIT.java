package org.creditback.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creditback.server.EmbeddedDatabase;
import org.creditback.server.ServerHome;
import org.creditback.server.StateFolder;
import org.creditback.server.WildFlyServer;
import org.creditback.systemtest.TestLane;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A server of its own, configured by oidc.cli, with the stand-in of a provider. */
@DisplayName("engine.md 5: log-in by an OpenID Connect provider, by configuration alone")
class OidcIT {

    private static final Path ROOT = Path.of(System.getProperty("creditback.root"));
    private static final Path SERVER = Path.of(System.getProperty("creditback.server"));
    private static final Pattern PARAMETER = Pattern.compile("[?&](\\w+)=([^&]*)");

    private static IdentityProvider provider;
    private static EmbeddedDatabase database;
    private static WildFlyServer server;

    @BeforeAll
    static void start() throws Exception {
        provider = IdentityProvider.start();
        StateFolder state = StateFolder.at(TestLane.folder("oidc-run"));
        database = EmbeddedDatabase.start(state, false);
        ServerHome home = ServerHome.fresh(SERVER, state.resolve("server"));
        apply(home.base());
        server = WildFlyServer.start(
                home,
                TestLane.ports(1300),
                database.access(),
                "only for these tests",
                List.of("-Dcreditback.oidc.provider=" + provider.address(), "-Dcreditback.oidc.secret=a-secret"));
        server.management().deploy(ROOT.resolve("ear").resolve("target").resolve("creditback.ear"));
    }

    // As the operator does it, on a server that is down.
    private static void apply(Path base) throws IOException, InterruptedException {
        ProcessBuilder command = new ProcessBuilder(
                SERVER.resolve("bin").resolve("jboss-cli.sh").toString(),
                "--file=" + ROOT.resolve("wildfly-config").resolve("oidc.cli").toAbsolutePath());
        command.environment().put("JAVA_OPTS", "-Djboss.server.base.dir=" + base);
        Process process = command.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
        provider.close();
    }

    @Test
    void aPersonIsSentToTheProviderAndComesBackLoggedIn() {
        Http browser = browser();
        HttpResponse<String> first = browser.get("/index.xhtml");
        assertThat(first.statusCode()).isEqualTo(302);
        String authorize = first.headers().firstValue("Location").orElseThrow();
        assertThat(authorize)
                .startsWith(provider.address() + "/authorize?")
                .contains("response_type=code", "client_id=" + IdentityProvider.CLIENT, "scope=openid");
        provider.logIn("auditor", "auditor", parameter(authorize, "nonce"));
        String back = URLDecoder.decode(parameter(authorize, "redirect_uri"), UTF_8);
        HttpResponse<String> returned = browser.send(HttpRequest.newBuilder(URI.create(
                back + (back.contains("?") ? "&" : "?") + "code=c0de&state=" + parameter(authorize, "state"))));
        assertThat(returned.statusCode()).as(returned.body()).isEqualTo(302);
        HttpResponse<String> page = browser.get("/index.xhtml");
        assertThat(page.statusCode()).as(page.body()).isEqualTo(200);
        assertThat(page.body()).contains("id=\"caller\">auditor<");
    }

    @Test
    @DisplayName("a program shows a token of the provider; role and legal entities are enforced as ever")
    void aProgramShowsAToken() {
        String token = provider.token("auditor", "auditor");
        HttpResponse<String> session = call("/session", token);
        assertThat(session.statusCode()).as(session.body()).isEqualTo(200);
        assertThat(session.body()).contains("\"name\":\"auditor\"", "\"roles\":[\"auditor\"]");
        assertThat(call("/users", token).statusCode()).isEqualTo(200);
        HttpResponse<String> refused = browser()
                .send(request("/users", token)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString("{\"name\":\"new.one\",\"roles\":[\"auditor\"]}")));
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
        assertThat(refused.body()).contains("NOT_AUTHORIZED");
    }

    @Test
    @DisplayName("the provider says who and which role; which legal entities stands in our table")
    void grantsAreOurs() {
        String admin = provider.token("admin", "admin");
        HttpResponse<String> created = browser()
                .send(
                        request("/legal-entities", admin)
                                .header("Content-Type", "application/json")
                                .POST(
                                        BodyPublishers.ofString(
                                                "{\"entity\":\"OIDC1\",\"name\":\"x\",\"accountingCurrency\":\"EUR\",\"country\":\"FI\"}")));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        assertThat(call("/legal-entities/OIDC1", provider.token("auditor", "auditor"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(call("/legal-entities/OIDC1", provider.token("somebody.else", "auditor"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(call("/users", provider.token("auditor", "ap-clerk")).statusCode())
                .isEqualTo(403);
    }

    @Test
    void whatTheProviderDidNotSignIsNoToken() {
        String token = provider.token("admin", "admin");
        String[] parts = token.split("\\.");
        String other = provider.token("auditor", "auditor").split("\\.")[1];
        assertThat(call("/session", parts[0] + "." + other + "." + parts[2]).statusCode())
                .isEqualTo(401);
        String old = provider.token(
                "admin", "admin", provider.address(), Instant.now().minusSeconds(60));
        assertThat(call("/session", old).statusCode()).isEqualTo(401);
        String foreign = provider.token(
                "admin",
                "admin",
                "https://other.example/realms/x",
                Instant.now().plusSeconds(60));
        assertThat(call("/session", foreign).statusCode()).isEqualTo(401);
    }

    @Test
    @DisplayName("passwords of ours open nothing any more")
    void thereIsOneLogIn() {
        Http program = browser();
        HttpResponse<String> basic = program.send(program.request("/api/v1/session", "auditor", "only for these tests")
                .GET());
        assertThat(basic.statusCode()).isEqualTo(401);
        assertThat(program.get("/api/v1/session").statusCode()).isEqualTo(401);
    }

    private static HttpResponse<String> call(String path, String token) {
        return browser().send(request(path, token).GET());
    }

    private static HttpRequest.Builder request(String path, String token) {
        return browser().request("/api/v1" + path).header("Authorization", "Bearer " + token);
    }

    private static Http browser() {
        return Http.at(URI.create("http://localhost:" + server.ports().http() + "/creditback/"));
    }

    private static String parameter(String address, String name) {
        Matcher found = PARAMETER.matcher(address);
        while (found.find()) {
            if (found.group(1).equals(name)) {
                return found.group(2);
            }
        }
        throw new AssertionError("no " + name + " in " + address);
    }
}
