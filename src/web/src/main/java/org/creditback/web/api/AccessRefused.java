package org.creditback.web.api;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import org.creditback.domain.RefusalReason;
import org.creditback.web.guard.RefusedAttempts;

/** Answers 403 where the role of the caller does not allow a call, and keeps the attempt. */
@Provider
@ApplicationScoped
public class AccessRefused implements ExceptionMapper<EJBAccessException> {

    @Inject
    private Problems problems;

    @Inject
    private RefusedAttempts attempts;

    @Override
    public Response toResponse(EJBAccessException refusal) {
        String code = RefusalReason.NOT_AUTHORIZED.name();
        attempts.record(code);
        return problems.refusal(403, code, null, List.of()).build();
    }
}
