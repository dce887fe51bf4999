package org.creditback.web.api;

import jakarta.ejb.EJBAccessException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers 403 where the role of the caller does not allow a call. */
@Provider
@ApplicationScoped
public class AccessRefused implements ExceptionMapper<EJBAccessException> {

    @Inject
    private Problems problems;

    @Override
    public Response toResponse(EJBAccessException refusal) {
        return problems.problem(403, "ACCESS_REFUSED", null).build();
    }
}
