package org.creditback.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.creditback.domain.StoreConflict;

/** Answers 409 where a second try may succeed. */
@Provider
@ApplicationScoped
public class SomebodyWasFirst implements ExceptionMapper<StoreConflict> {

    @Inject
    private Problems problems;

    @Override
    public Response toResponse(StoreConflict conflict) {
        return problems.problem(409, "CONFLICT", null).build();
    }
}
