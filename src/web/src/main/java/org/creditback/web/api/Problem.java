package org.creditback.web.api;

import jakarta.ws.rs.core.Response;

/**
 * Problem details (RFC 9457).
 *
 * @param status the HTTP status again
 * @param title  one sentence for people
 * @param code   the stable code for programs
 */
public record Problem(int status, String title, String code) {

    /** Its media type. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** An answer with this problem as its body. */
    Response.ResponseBuilder answer() {
        return Response.status(status).type(MEDIA_TYPE).entity(this);
    }
}
