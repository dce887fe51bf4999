package org.creditback.benchmarks;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** A person with a session who opens pages, one after the other. */
final class Visitor {

    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI base;

    private Visitor(URI base) {
        this.base = base;
    }

    /** Logs in at the server of this machine. */
    static Visitor as(String name, String password, int port) {
        Visitor visitor = new Visitor(URI.create("http://127.0.0.1:" + port + "/creditback/"));
        visitor.send(visitor.request("index.xhtml").GET());
        HttpResponse<String> answer = visitor.send(visitor.request("j_security_check")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("j_username=" + encoded(name) + "&j_password=" + encoded(password))));
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("no login for " + name + ": " + answer.statusCode());
        }
        return visitor;
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Opens a page; microseconds from the request to the last byte of the answer. */
    long open(String page) {
        HttpRequest.Builder request = request(page).GET();
        long start = System.nanoTime();
        HttpResponse<String> answer = send(request);
        long micros = (System.nanoTime() - start) / 1_000;
        if (answer.statusCode() != 200 || answer.body().contains("j_security_check")) {
            throw new IllegalStateException(page + " answers " + answer.statusCode() + "\n" + answer.body());
        }
        return micros;
    }

    private HttpRequest.Builder request(String page) {
        return HttpRequest.newBuilder(base.resolve(page))
                .header("Accept-Language", "en")
                .timeout(Duration.ofMinutes(5));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new IllegalStateException("the server no longer answers", failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
