package org.creditback.web.api;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.creditback.web.guard.RequestSize;

/** Answers 400 to what is no JSON, or has a value of the wrong kind. */
@Provider
@ApplicationScoped
public class BadJson implements ExceptionMapper<JsonProcessingException> {

    @Inject
    private Problems problems;

    @Override
    public Response toResponse(JsonProcessingException bad) {
        if (bad.getCause() instanceof ClientErrorException refused) {
            // The body itself broke off: RequestLimit.
            int status = refused.getResponse().getStatus();
            return problems.problem(status, RequestSize.CODE, null).build();
        }
        String field = bad instanceof JsonMappingException mapping ? field(mapping) : "";
        return (field.isEmpty()
                        ? problems.problem(400, "MALFORMED_JSON", null)
                        : problems.problem(400, "BAD_VALUE", field, field))
                .build();
    }

    /** The path of the field, such as {@code filter.customerGroups[0]}. */
    static String field(JsonMappingException mapping) {
        return mapping.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(joining())
                .replaceFirst("^\\.", "");
    }
}
