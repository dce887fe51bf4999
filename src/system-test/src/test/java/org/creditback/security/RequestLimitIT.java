package org.creditback.security;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.creditback.systemtest.RunningServer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("ASVS 5.2: what is too large is refused, unread where it says so")
class RequestLimitIT {

    private static final long MEGABYTE = 1024L * 1024;

    @ParameterizedTest
    @CsvSource({
        "/api/v1/users, application/json, 3",
        "/api/v1/imports?kind=customers, text/csv, 600",
        "/api/v1/imports?kind=customers, text/csv, 3000"
    })
    void aCallThatSaysHowLargeItIs(String path, String type, long megabytes) throws IOException {
        String answer = announced(path, type, megabytes * MEGABYTE, "");
        assertThat(answer)
                .startsWith("HTTP/1.1 413")
                .contains("REQUEST_TOO_LARGE", "larger than what this address takes");
    }

    @Test
    void aCallThatDoesNotSayHowLargeItIs() {
        Http program = Http.anonymous();
        byte[] body = ("{\"name\":\"" + "x".repeat((int) (3 * MEGABYTE)) + "\"}").getBytes(UTF_8);
        HttpResponse<String> answer = program.send(program.request("/api/v1/users", "admin", RunningServer.PASSWORD)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(413);
        assertThat(answer.body()).contains("REQUEST_TOO_LARGE");
    }

    @Test
    void aFormOfAPage() throws IOException {
        Http person = Http.as("auditor");
        String session = person.sessionCookie();
        String answer = announced(
                "/index.xhtml", "application/x-www-form-urlencoded", 3 * MEGABYTE, "Cookie: " + session + "\r\n");
        assertThat(answer).startsWith("HTTP/1.1 413").contains("larger than what this address takes");
        String file = announced(
                "/index.xhtml", "multipart/form-data; boundary=x", 600 * MEGABYTE, "Cookie: " + session + "\r\n");
        assertThat(file).startsWith("HTTP/1.1 413");
    }

    @Test
    @DisplayName("more fields than any form has, and longer headers than any browser sends")
    void parametersAndHeaders() {
        Http person = Http.as("auditor");
        Map<String, String> many = new HashMap<>();
        for (int number = 0; number < 2_000; number++) {
            many.put("p" + number, "1");
        }
        assertThat(person.form("/index.xhtml", many, Map.of()).statusCode()).isEqualTo(400);
        assertThat(person.get("/index.xhtml?" + Http.encoded(many)).statusCode())
                .isEqualTo(400);
        assertThat(person.send(person.request("/index.xhtml").header("X-Long", "x".repeat(100_000)))
                        .statusCode())
                .isBetween(400, 499);
        assertThat(person.get("/index.xhtml").statusCode()).isEqualTo(200);
    }

    // Only the head of a request: who would read the body waits for it in vain.
    private static String announced(String path, String type, long bytes, String header) throws IOException {
        URI address = RunningServer.get().address(path);
        String pair = Base64.getEncoder().encodeToString(("admin:" + RunningServer.PASSWORD).getBytes(UTF_8));
        String login = header.isEmpty() ? "Authorization: Basic " + pair + "\r\n" : header;
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.setSoTimeout(20_000);
            String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
            String head = "POST " + address.getRawPath() + query + " HTTP/1.1\r\nHost: " + address.getAuthority()
                    + "\r\nContent-Type: " + type + "\r\nContent-Length: " + bytes + "\r\n" + login + "\r\n";
            socket.getOutputStream().write(head.getBytes(UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
