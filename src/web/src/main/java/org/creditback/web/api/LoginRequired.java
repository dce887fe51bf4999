package org.creditback.web.api;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Answers 401 to programs without an account; the login form is for people only (see web.xml). */
@Provider
@PreMatching
public class LoginRequired implements ContainerRequestFilter {

    static final Problem PROBLEM = new Problem(401, "Please log in.", "LOGIN_REQUIRED");

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getSecurityContext().getUserPrincipal() == null) {
            request.abortWith(PROBLEM.answer()
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Creditback\", charset=\"UTF-8\"")
                    .build());
        }
    }
}
