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

    static final String CHALLENGE = "Basic realm=\"Creditback\", charset=\"UTF-8\"";

    @Inject
    private Problems problems;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getSecurityContext().getUserPrincipal() == null) {
            request.abortWith(problems.answer(problems.loginRequired())
                    .header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE)
                    .build());
        }
    }
}
