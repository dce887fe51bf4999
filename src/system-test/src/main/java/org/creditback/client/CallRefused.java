package org.creditback.client;

import com.fasterxml.jackson.databind.JsonNode;
import org.creditback.server.StartFailure;

/** The server answered a call with problem details; the message is its own sentence. */
public final class CallRefused extends StartFailure {

    private static final int UNAUTHORIZED = 401;
    private static final int SERVER_ERROR = 500;

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

    /** True where the call was in order and the server is not. */
    public boolean isTheServersFault() {
        return status >= SERVER_ERROR;
    }

    /**
     * The same as one sentence for the person at the keyboard.
     *
     * @param what   was refused
     * @param remedy what can be done where the call was wrong
     */
    public StartFailure of(String what, String remedy) {
        if (status == UNAUTHORIZED) {
            return new StartFailure(
                    what + " was refused, since the accounts of this database have another password: set"
                            + " CREDITBACK_DEMO_PASSWORD to the one of their first start.",
                    this);
        }
        return new StartFailure(
                isTheServersFault()
                        ? what + " failed: " + getMessage()
                        : (what + " was refused: " + getMessage() + " " + remedy).strip(),
                this);
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
