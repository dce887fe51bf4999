package org.creditback.web.api;

import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Answers 400 and names the field that nobody knows. */
@Provider
@ApplicationScoped
public class UnknownField implements ExceptionMapper<UnrecognizedPropertyException> {

    @Inject
    private Problems problems;

    @Override
    public Response toResponse(UnrecognizedPropertyException unknown) {
        String field = BadJson.field(unknown);
        return problems.problem(400, "UNKNOWN_FIELD", field, field).build();
    }
}
