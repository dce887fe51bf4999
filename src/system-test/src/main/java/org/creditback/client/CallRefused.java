package org.creditback.client;

import com.fasterxml.jackson.databind.JsonNode;
import org.creditback.server.StartFailure;

/** The server answered a call with problem details; the message is its own sentence. */
public final class CallRefused extends StartFailure {

    private final int status;
    private final String code;

    CallRefused(int status, JsonNode problem) {
        super(sentence(status, problem));
        this.status = status;
        this.code = problem.path("code").asText();
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** The stable code; empty where the answer had none. */
    public String code() {
        return code;
    }

    private static String sentence(int status, JsonNode problem) {
        String detail = problem.path("detail").asText("The server answered with status " + status + ".");
        String code = problem.path("code").asText();
        String field = problem.path("field").asText();
        if (code.isEmpty()) {
            return detail;
        }
        return detail + " (" + code + (field.isEmpty() ? "" : ", field " + field) + ")";
    }
}
