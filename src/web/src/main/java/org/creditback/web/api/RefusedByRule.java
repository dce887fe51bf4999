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

    private static final Map<String, Integer> STATUS_BY_CODE = Map.of(
            "NOT_FOUND", 404,
            "NOT_AUTHORIZED", 403,
            "SELF_APPROVAL", 403,
            "ALREADY_EXISTS", 409,
            "REQUEST_KEY_REUSED", 409,
            "RUN_ALREADY_ACTIVE", 409,
            "PERIOD_IN_USE", 409,
            "WRONG_STATE", 409,
            "STALE_VERSION", 409,
            "BOOKS_IN_QUESTION", 409);

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
