package org.creditback.web.api;

import jakarta.ejb.EJBAccessException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers 403 where the role of the caller does not allow a call. */
@Provider
public class AccessRefused implements ExceptionMapper<EJBAccessException> {

    @Override
    public Response toResponse(EJBAccessException refusal) {
        return new Problem(403, "Your role does not allow this.", "ACCESS_REFUSED")
                .answer()
                .build();
    }
}
