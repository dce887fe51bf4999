package org.creditback.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.creditback.domain.RuleViolation;
import org.creditback.web.guard.RefusedAttempts;

/** Answers with the code and the sentence of the rule that forbids what was asked for. */
@Provider
@ApplicationScoped
public class RefusedByRule implements ExceptionMapper<RuleViolation> {

    private static final int UNPROCESSABLE = 422;

    private static final Map<String, Integer> STATUS_BY_CODE = Map.ofEntries(
            Map.entry("NOT_FOUND", 404),
            Map.entry("NOT_AUTHORIZED", 403),
            Map.entry("SELF_APPROVAL", 403),
            Map.entry("OWN_ACCOUNT", 403),
            Map.entry("ALREADY_EXISTS", 409),
            Map.entry("REQUEST_KEY_REUSED", 409),
            Map.entry("RUN_ALREADY_ACTIVE", 409),
            Map.entry("PERIOD_IN_USE", 409),
            Map.entry("WRONG_STATE", 409),
            Map.entry("REVERSAL_IN_PAYMENT", 409),
            Map.entry("REVERSAL_PAID", 409),
            Map.entry("REVERSAL_NETTED", 409),
            Map.entry("STALE_VERSION", 409),
            Map.entry("PROPOSAL_CHANGED", 409),
            Map.entry("IN_USE", 409),
            Map.entry("TAKEN", 409),
            Map.entry("LAST_ADMINISTRATOR", 409),
            Map.entry("BOOKS_IN_QUESTION", 409),
            Map.entry("TOO_BUSY", 503));

    @Inject
    private Problems problems;

    @Inject
    private RefusedAttempts attempts;

    @Override
    public Response toResponse(RuleViolation violation) {
        attempts.record(violation);
        return problems.refusal(
                        STATUS_BY_CODE.getOrDefault(violation.code(), UNPROCESSABLE),
                        violation.code(),
                        violation.field(),
                        violation.arguments())
                .build();
    }
}
