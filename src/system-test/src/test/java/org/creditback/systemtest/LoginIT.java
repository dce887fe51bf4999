package org.creditback.systemtest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Basic for programs and a form for people, on one application. */
class LoginIT {

    @ParameterizedTest
    @CsvSource({"clerk.ar,ar-clerk", "clerk.ap,ap-clerk", "controller,controller", "admin,admin", "auditor,auditor"})
    void aProgramIsSeenInTheBeansAsWhoItSaysItIs(String name, String role) {
        HttpResponse<String> answer = RestClient.as(name).get("/session");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"name\":\"" + name + "\"", "\"roles\":[\"" + role + "\"]");
    }

    @Test
    void aProgramWithoutANameIsToldInItsOwnLanguage() {
        assertIsRefused(RestClient.anonymous().get("/session"));
    }

    @Test
    void aWrongPasswordIsNoPassword() {
        assertIsRefused(RestClient.with("clerk.ar", "wrong").get("/session"));
    }

    @Test
    void anAddressThatDoesNotExistSaysNothingToStrangers() {
        assertIsRefused(RestClient.anonymous().get("/nothing"));
    }

    @Test
    void aPersonWithoutANameGetsTheForm() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(RunningServer.get().address("/index.xhtml"))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        assertThat(answer.body()).contains("j_security_check").doesNotContain("caller");
        assertThat(answer.uri().getPath()).isEqualTo("/creditback/index.xhtml");
    }

    private static void assertIsRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(answer.body()).contains("LOGIN_REQUIRED");
    }
}
