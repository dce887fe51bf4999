package org.creditback.web.api;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;
import org.creditback.web.guard.Origins;
import org.creditback.web.guard.RefusedAttempts;

/** Refuses changes that a page of another site sends in the name of whoever looks at it; programs send neither header. */
@Provider
@PreMatching
@Priority(Priorities.AUTHORIZATION)
@ApplicationScoped
public class ForeignOrigin implements ContainerRequestFilter {

    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    @Inject
    private Problems problems;

    @Inject
    private RefusedAttempts attempts;

    @Override
    public void filter(ContainerRequestContext request) {
        if (READING.contains(request.getMethod())) {
            return;
        }
        boolean foreign = Origins.isForeign(
                request.getHeaderString("Sec-Fetch-Site"),
                request.getHeaderString("Origin"),
                request.getHeaderString(HttpHeaders.HOST));
        if (foreign) {
            attempts.recordOfKnown("FOREIGN_ORIGIN");
            request.abortWith(problems.problem(403, "FOREIGN_ORIGIN", null).build());
        }
    }
}
