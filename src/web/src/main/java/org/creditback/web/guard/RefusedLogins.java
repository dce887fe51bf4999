package org.creditback.web.guard;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.creditback.ledger.LoginAttempts;
import org.jspecify.annotations.Nullable;

/** Tells a refused log-in from a missing one, and keeps it (controls.md 3). */
@ApplicationScoped
public class RefusedLogins {

    private static final String BASIC = "Basic ";
    private static final String FORM = "/j_security_check";

    @EJB
    LoginAttempts attempts;

    /** Keeps the log-in that the container has just refused; nothing where nobody tried to log in. */
    public void record(HttpServletRequest request) {
        String credentials = request.getHeader("Authorization");
        if (request.getUserPrincipal() != null) {
            return;
        }
        if (credentials != null && credentials.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
            attempts.refused(name(credentials.substring(BASIC.length())), request.getRemoteAddr(), true);
        } else if (isForm(request)) {
            attempts.refused(request.getParameter("j_username"), request.getRemoteAddr(), false);
        }
    }

    // The container alone forwards from there: the address of the page itself says nothing.
    private static boolean isForm(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        return request.getMethod().equals("POST")
                && asked != null
                && asked.toString().endsWith(FORM);
    }

    private static @Nullable String name(String pair) {
        try {
            String text = new String(Base64.getDecoder().decode(pair.strip()), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 0 ? null : text.substring(0, colon);
        } catch (IllegalArgumentException noPair) {
            return null;
        }
    }
}
