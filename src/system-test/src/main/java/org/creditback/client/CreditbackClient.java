package org.creditback.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.creditback.server.StartFailure;

/** HTTP with Basic authentication, under the names of the first accounts, which share a password. */
public final class CreditbackClient {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Duration CONNECTION = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofMinutes(2);
    // An import is one call, however many rows the file has.
    private static final Duration LONG_ANSWER = Duration.ofHours(4);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECTION)
            .build();
    private final URI base;
    private final String password;

    /**
     * A client of one server.
     *
     * @param base where the resources begin, {@code http://localhost:8080/creditback/api/v1}
     */
    public CreditbackClient(URI base, String password) {
        this.base = base;
        this.password = password;
    }

    /** What a resource says. */
    JsonNode get(String account, String path) {
        return json(stream(account, path, "application/json"));
    }

    /** The answer to a body of JSON; a refusal is a {@link CallRefused}. */
    JsonNode post(String account, String path, JsonNode body) {
        HttpRequest request = request(account, path, ANSWER)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.toString()))
                .build();
        return json(answered(http.sendAsync(request, BodyHandlers.ofInputStream())));
    }

    /** The answer as it comes, to be closed by the caller. */
    InputStream stream(String account, String path, String mediaType) {
        HttpRequest request =
                request(account, path, ANSWER).header("Accept", mediaType).GET().build();
        try {
            return answered(http.sendAsync(request, BodyHandlers.ofInputStream()));
        } catch (CallRefused refused) {
            throw refused.of("The question " + path, "");
        }
    }

    /** Sends a file in the background; the answer is for {@link #answered}. */
    CompletableFuture<HttpResponse<InputStream>> send(
            String account, String path, String mediaType, BodyPublisher file) {
        HttpRequest request = request(account, path, LONG_ANSWER)
                .header("Content-Type", mediaType)
                .POST(file)
                .build();
        return http.sendAsync(request, BodyHandlers.ofInputStream());
    }

    /** Waits for an answer and returns its body. */
    static InputStream answered(CompletableFuture<HttpResponse<InputStream>> call) {
        try {
            HttpResponse<InputStream> answer = call.get();
            if (answer.statusCode() < 400) {
                return answer.body();
            }
            throw new CallRefused(answer.statusCode(), problem(answer.body()));
        } catch (ExecutionException failure) {
            throw new StartFailure("The server no longer answers: " + failure.getCause(), failure);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new StartFailure("The command was interrupted.", stop);
        }
    }

    /** A text as part of a path. */
    static String segment(String text) {
        return URLEncoder.encode(text, UTF_8).replace("+", "%20");
    }

    private HttpRequest.Builder request(String account, String path, Duration timeout) {
        byte[] pair = (account + ":" + password).getBytes(UTF_8);
        return HttpRequest.newBuilder(URI.create(base + path))
                .timeout(timeout)
                .header("Accept-Language", "en")
                .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    private static JsonNode problem(InputStream body) {
        try (body) {
            JsonNode problem = JSON.readTree(body);
            return problem == null ? MissingNode.getInstance() : problem;
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }

    private static JsonNode json(InputStream body) {
        try (body) {
            return JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            throw new StartFailure("The server's answer is not JSON: " + notJson.getOriginalMessage(), notJson);
        } catch (IOException failure) {
            throw new StartFailure("The server no longer answers: " + failure.getMessage(), failure);
        }
    }
}
