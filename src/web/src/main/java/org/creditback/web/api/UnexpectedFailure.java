package org.creditback.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.UUID;

/** Answers 500 with an id that finds the failure in the log, and tells the caller nothing else. */
@Provider
@ApplicationScoped
public class UnexpectedFailure implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(UnexpectedFailure.class.getName());

    @Inject
    private Problems problems;

    @Override
    public Response toResponse(Throwable failure) {
        String correlationId = UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "Call failed, correlation id " + correlationId, failure);
        return problems.failure(correlationId).build();
    }
}
