package org.creditback.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;

/** Answers calls that reach no resource: unknown addresses, methods, media types. */
@Provider
@ApplicationScoped
public class RefusedByHttp implements ExceptionMapper<WebApplicationException> {

    private static final Map<Integer, String> CODE_BY_STATUS = Map.of(
            404, "NOT_FOUND",
            405, "METHOD_NOT_ALLOWED",
            406, "NOT_ACCEPTABLE",
            413, "REQUEST_TOO_LARGE",
            415, "UNSUPPORTED_MEDIA_TYPE");

    @Inject
    private Problems problems;

    @Inject
    private UnexpectedFailure failures;

    @Override
    public Response toResponse(WebApplicationException refusal) {
        int status = refusal.getResponse().getStatus();
        if (status >= 500) {
            return failures.toResponse(refusal);
        }
        if (status < 400) {
            return refusal.getResponse();
        }
        String code = CODE_BY_STATUS.getOrDefault(status, "BAD_REQUEST");
        Response.ResponseBuilder answer = problems.problem(status, code, null);
        String allowed = refusal.getResponse().getHeaderString("Allow");
        return (allowed == null ? answer : answer.header("Allow", allowed)).build();
    }
}
