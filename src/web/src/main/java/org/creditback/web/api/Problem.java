package org.creditback.web.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Problem details (RFC 9457).
 *
 * @param type          {@code about:blank}: the code says more than an address could
 * @param title         the HTTP status in words
 * @param status        the HTTP status again
 * @param detail        one sentence for people, in the caller's language
 * @param code          the stable code for programs
 * @param field         the input that is wrong, as named in the interface; null where it is none
 * @param correlationId finds the failure in the server's log; null for what is not a failure of ours
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable String field,
        @Nullable String correlationId) {

    /** Its media type. */
    public static final String MEDIA_TYPE = "application/problem+json";
}
