package org.creditback.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Answers 401 to programs without an account; the login form is for people only (see web.xml). */
@Provider
@PreMatching
@ApplicationScoped
public class LoginRequired implements ContainerRequestFilter {

    @Inject
    private Problems problems;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getSecurityContext().getUserPrincipal() == null) {
            request.abortWith(problems.problem(401, "LOGIN_REQUIRED", null)
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Creditback\", charset=\"UTF-8\"")
                    .build());
        }
    }
}
