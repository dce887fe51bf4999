package org.creditback.systemtest;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;

/** Calls REST resources as a program does: HTTP Basic, no session, no redirect followed. */
public final class RestClient {

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String authorization;

    private RestClient(String authorization) {
        this.authorization = authorization;
    }

    /** As one of the five first accounts. */
    public static RestClient as(String name) {
        return with(name, RunningServer.PASSWORD);
    }

    public static RestClient with(String name, String password) {
        byte[] pair = (name + ":" + password).getBytes(UTF_8);
        return new RestClient("Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /** Without a name. */
    public static RestClient anonymous() {
        return new RestClient("");
    }

    /** {@code path} below {@code /creditback/api/v1}, beginning with a slash. */
    public HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** A file of the pages; {@code address} as a browser asks for it, below the server. */
    public HttpResponse<byte[]> file(String address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        RunningServer.get().address("/").resolve(address))
                .timeout(Duration.ofMinutes(2))
                .header("Authorization", authorization);
        return send(request.GET(), BodyHandlers.ofByteArray());
    }

    public HttpResponse<String> post(String path, String json) {
        return post(path, "application/json", json);
    }

    public HttpResponse<String> post(String path, String mediaType, String body) {
        return send(request(path).header("Content-Type", mediaType).POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> put(String path, String json) {
        return send(request(path).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(RunningServer.get().address("/api/v1" + path))
                .timeout(Duration.ofMinutes(2));
        return authorization.isEmpty() ? request : request.header("Authorization", authorization);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> body) {
        try {
            return client.send(request.build(), body);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
