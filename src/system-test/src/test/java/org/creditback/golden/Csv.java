package org.creditback.golden;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.creditback.systemtest.RestClient;
import org.jboss.dmr.ModelNode;
import org.jspecify.annotations.Nullable;

/** An import file, row by row. */
final class Csv {

    private final String kind;
    private final List<String> lines = new ArrayList<>();

    Csv(String kind, String header) {
        this.kind = kind;
        lines.add(header);
    }

    /** Absent values are null. */
    void row(@Nullable Object... values) {
        lines.add(String.join(
                ",",
                Arrays.stream(values)
                        .map(value -> value == null ? "" : value.toString())
                        .toList()));
    }

    /** Every row must be accepted; a file without rows is not sent. */
    void send(RestClient caller) {
        if (lines.size() == 1) {
            return;
        }
        HttpResponse<String> response =
                caller.post("/imports?kind=" + kind, "text/csv", String.join("\r\n", lines) + "\r\n");
        ModelNode answer = Rest.json(200, response);
        if (answer.get("accepted").asInt() != lines.size() - 1
                || answer.get("rejectedCount").asInt() != 0) {
            throw new AssertionError(kind + " rejected: " + answer.get("rejected") + "\n" + String.join("\n", lines));
        }
    }
}
