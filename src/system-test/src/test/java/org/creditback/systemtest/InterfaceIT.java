package org.creditback.systemtest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.creditback.systemtest.LegalEntityIT.assertProblem;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("interfaces.md 2: what holds for every call")
class InterfaceIT {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @Test
    void isDescribed() throws Exception {
        HttpResponse<String> yaml = CLIENT.send(
                HttpRequest.newBuilder(RunningServer.get().address("/api/openapi"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(yaml.statusCode()).isEqualTo(200);
        assertThat(yaml.body())
                .contains(
                        "openapi: 3.1",
                        "/creditback/api/v1/legal-entities:",
                        "/creditback/api/v1/legal-entities/{entity}/receivables-parameters:",
                        "/creditback/api/v1/users/{name}:",
                        "#/components/schemas/NewLegalEntity",
                        "application/problem+json",
                        "scheme: basic")
                .doesNotContain("/creditback/creditback/", "schemas/Fields", "BigMoney");
        HttpResponse<String> json = CLIENT.send(
                HttpRequest.newBuilder(RunningServer.get().address("/api/openapi?format=JSON"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(json.body()).startsWith("{").contains("\"openapi\"");
    }

    @Test
    void answersUnknownAddressesAndMethodsWithProblems() {
        RestClient auditor = RestClient.as("auditor");
        assertProblem(auditor.get("/nothing"), 404, "NOT_FOUND", null);
        assertProblem(auditor.put("/session", "{}"), 405, "METHOD_NOT_ALLOWED", null);
        assertProblem(auditor.get("/legal-entities?after=%00"), 400, "BAD_REQUEST", null);
        assertThat(auditor.get("/session").headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
    }

    @Test
    void answersWhoWantsAnotherFormThatThereIsNone() throws Exception {
        assertProblem(send(call("GET", "/session").header("Accept", "image/png")), 406, "NOT_ACCEPTABLE", null);
    }

    @ParameterizedTest
    @DisplayName("ASVS 3.5.1: a change that a page of another site sends is refused; a program sends neither header")
    @CsvSource({
        "Sec-Fetch-Site,cross-site,403",
        "Sec-Fetch-Site,same-site,403",
        "Sec-Fetch-Site,same-origin,422",
        "Sec-Fetch-Site,none,422",
        "Origin,https://evil.example,403",
        "Origin,null,403",
        "Origin,%s,422",
        "X-Nothing,x,422"
    })
    void changesComeFromOurOwnPagesOrFromPrograms(String header, String value, int status) throws Exception {
        URI own = RunningServer.get().address("/");
        HttpRequest.Builder call = call("POST", "/users")
                .header("Content-Type", "application/json")
                .header(header, String.format(value, own.getScheme() + "://" + own.getAuthority()));
        HttpResponse<String> answer = send(call.POST(BodyPublishers.ofString("{}")));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(status == 403 ? "FOREIGN_ORIGIN" : "MISSING_VALUE");
    }

    @Test
    void readingIsOpenToLinksFromElsewhere() throws Exception {
        assertThat(send(call("GET", "/session").header("Sec-Fetch-Site", "cross-site"))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void saysInWhichLanguageItSpeaks() throws Exception {
        HttpResponse<String> answer = send(call("GET", "/nothing").header("Accept-Language", "de, en;q=0.5"));
        assertThat(answer.headers().firstValue("Content-Language")).contains("en");
    }

    private static HttpRequest.Builder call(String method, String path) {
        String pair = "admin:" + RunningServer.PASSWORD;
        return HttpRequest.newBuilder(RunningServer.get().address("/api/v1" + path))
                .method(method, BodyPublishers.noBody())
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder call) throws Exception {
        return CLIENT.send(call.build(), BodyHandlers.ofString());
    }
}
