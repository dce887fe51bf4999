package org.creditback.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creditback.systemtest.RunningServer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("ASVS 3.3, 3.4, 14.3.2: what every answer tells the browser")
class HeadersIT {

    private static final Pattern NONCE = Pattern.compile("script-src 'self' 'nonce-([A-Za-z0-9+/=]+)'");
    private static final Pattern SCRIPT = Pattern.compile("(?s)<script\\b([^>]*)>.*?</script>");
    private static final Pattern HANDLER = Pattern.compile("(?is)<[a-z][^<>]*\\son[a-z]+\\s*=");

    private static HostileBooks books;
    private static Http auditor;
    private static Http admin;

    @BeforeAll
    static void logIn() {
        books = HostileBooks.create();
        auditor = Http.as("auditor");
        admin = Http.as("admin");
    }

    @Test
    @DisplayName("every page has a policy with a nonce, and no script without it; also the page of a refusal")
    void pages() {
        for (String page : Pages.all()) {
            for (Http person : List.of(auditor, admin)) {
                for (String parameters : List.of(
                        "?entity=" + books.code() + "&run=" + books.run() + "&customer=H-01",
                        "",
                        "?entity=NOT-THERE")) {
                    String address = page + parameters;
                    HttpResponse<String> answer = person.get(address);
                    assertThat(answer.statusCode()).as(address).isIn(200, 302, 403, 404, 422);
                    assertSafe(address, answer);
                    assertPage(address, answer);
                }
            }
        }
    }

    @Test
    void theLogIn() {
        HttpResponse<String> form = Http.anonymous().get("/index.xhtml");
        assertThat(form.body()).contains("j_security_check");
        assertSafe("log-in", form);
        assertPage("log-in", form);
    }

    @Test
    @DisplayName(
            "a page that does not exist, a file, a redirect, a part of the framework, and what is not of the application")
    void everythingElse() {
        for (String address : List.of(
                "/pages/nothing.xhtml",
                "/nothing",
                "",
                "/",
                "//nothing",
                "/api/openapi",
                "/pages/reimbursement/reimbursement-report/file?format=csv&entity=" + books.code(),
                "/pages/reimbursement/reimbursement-report/file?format=xlsx&entity=" + books.code(),
                "/pages/reimbursement/reimbursement-report/file?format=pdf&entity=" + books.code(),
                "/pages/reimbursement/reimbursement-report/file")) {
            assertSafe(address, auditor.get(address));
        }
        Pages.downloads().forEach(address -> assertSafe(address, auditor.get(address)));
    }

    @Test
    @DisplayName("the page that describes the interface loads what lies beside it, and no more")
    void plainFiles() {
        HttpResponse<String> answer = auditor.get("/api/index.html");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertSafe("index.html", answer);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'self';");
        assertThat(SCRIPT.matcher(answer.body()).results().map(script -> script.group(1)))
                .allMatch(script -> script.contains("src=\""));
    }

    @Test
    void whatPagesAreMadeOfMayBeKept() {
        for (String part : List.of(
                "/jakarta.faces.resource/creditback.css.xhtml?ln=creditback",
                "/jakarta.faces.resource/core.js.xhtml?ln=primefaces",
                "/jakarta.faces.resource/icon.svg.xhtml?ln=creditback")) {
            HttpResponse<String> answer = auditor.get(part);
            assertThat(answer.statusCode()).as(part).isEqualTo(200);
            assertPolicy(part, answer);
            assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                    .as(part)
                    .doesNotContain("no-store");
        }
    }

    @Test
    @DisplayName("resources: answers, refusals and files")
    void resources() {
        for (String path : Resources.readings()) {
            String address = "/api/v1" + Resources.address(path, books.code());
            assertSafe(address, auditor.get(address));
            assertSafe(address, Http.anonymous().get(address));
        }
        assertSafe(
                "csv",
                auditor.get("/api/v1/legal-entities/" + books.code() + "/reimbursement-runs/" + books.run()
                        + "/candidates?format=csv"));
        assertSafe("form", auditor.form("/api/v1/users", Map.of("a", "b"), Map.of()));
    }

    @Test
    @DisplayName("the cookie of a session is not for scripts and not for other sites; over https it stays there")
    void cookies() {
        HttpResponse<String> plain = Http.anonymous().get("/index.xhtml");
        assertThat(Http.cookies(plain)).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                .containsIgnoringCase("httponly")
                .containsIgnoringCase("samesite=lax")
                .containsIgnoringCase("path=/")
                .doesNotContainIgnoringCase("domain="));
        assertThat(plain.headers().firstValue("Strict-Transport-Security")).isEmpty();
        HttpResponse<String> secure = Http.secure().get("/index.xhtml");
        assertThat(Http.cookies(secure)).isNotEmpty().allSatisfy(cookie -> assertThat(cookie)
                .containsIgnoringCase("; secure"));
        assertThat(secure.headers().allValues("Strict-Transport-Security")).containsExactly("max-age=31536000");
        assertSafe("https", secure);
        Http person = Http.secure().logIn("auditor", RunningServer.PASSWORD);
        assertThat(person.get("/index.xhtml").body()).contains("auditor");
        assertThat(person.get("//nothing").headers().firstValue("Strict-Transport-Security"))
                .isPresent();
    }

    private static void assertSafe(String address, HttpResponse<String> answer) {
        assertPolicy(address, answer);
        // The container adds its own wish to what needs a login.
        assertThat(answer.headers().allValues("Cache-Control"))
                .as(address)
                .isNotEmpty()
                .allMatch(wish -> wish.contains("no-store"));
    }

    private static void assertPolicy(String address, HttpResponse<String> answer) {
        List<String> policies = answer.headers().allValues("Content-Security-Policy");
        assertThat(policies).as(address).hasSize(1);
        assertThat(policies.get(0))
                .as(address)
                .contains("object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "form-action '")
                .doesNotContain("unsafe-eval", "*", "http:");
        assertThat(policies.get(0).replaceAll("style-src[^;]*", "")).as(address).doesNotContain("unsafe-inline");
        assertThat(answer.headers().allValues("X-Content-Type-Options"))
                .as(address)
                .containsExactly("nosniff");
        assertThat(answer.headers().allValues("Referrer-Policy")).as(address).containsExactly("same-origin");
        assertThat(answer.headers().firstValue("X-Powered-By")).as(address).isEmpty();
    }

    private static void assertPage(String address, HttpResponse<String> answer) {
        if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")
                || answer.body().isEmpty()) {
            return;
        }
        Matcher nonce = NONCE.matcher(
                answer.headers().firstValue("Content-Security-Policy").orElse(""));
        assertThat(nonce.find()).as(address).isTrue();
        String html = answer.body();
        assertThat(SCRIPT.matcher(html).results().map(script -> script.group(1)))
                .as(address)
                .isNotEmpty()
                .allMatch(script ->
                        script.contains("nonce=\"" + nonce.group(1) + "\"") || script.contains("src=\"/creditback/"));
        String withoutScripts = SCRIPT.matcher(html).replaceAll("");
        assertThat(HANDLER.matcher(withoutScripts.replaceAll("=\"[^\"]*\"", "=\"\""))
                        .results()
                        .map(MatchResult::group))
                .as(address)
                .isEmpty();
        assertThat(withoutScripts).as(address).doesNotContain("javascript:");
    }
}
