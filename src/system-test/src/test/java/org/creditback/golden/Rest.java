package org.creditback.golden;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.creditback.systemtest.RestClient;
import org.jboss.dmr.ModelNode;
import org.jspecify.annotations.Nullable;

/** What a case says over REST, each as the person whose work it is. */
final class Rest {

    static final RestClient ADMIN = RestClient.as("admin");
    static final RestClient AR_CLERK = RestClient.as("clerk.ar");
    static final RestClient AP_CLERK = RestClient.as("clerk.ap");
    static final RestClient CONTROLLER = RestClient.as("controller");
    static final RestClient AUDITOR = RestClient.as("auditor");

    private Rest() {}

    /** The body of an answer that must have this status. */
    static String body(int status, HttpResponse<String> answer) {
        if (answer.statusCode() != status) {
            throw new AssertionError("%s: %s where %s was expected: %s"
                    .formatted(answer.request().uri(), answer.statusCode(), status, answer.body()));
        }
        return answer.body();
    }

    static ModelNode json(int status, HttpResponse<String> answer) {
        return ModelNode.fromJSONString(body(status, answer));
    }

    /** Asks until there is an answer. */
    static <T> T await(String what, Supplier<@Nullable T> question) {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(end)) {
            T answer = question.get();
            if (answer != null) {
                return answer;
            }
            try {
                Thread.sleep(15);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stop);
            }
        }
        throw new AssertionError("waited too long for the " + what);
    }
}
