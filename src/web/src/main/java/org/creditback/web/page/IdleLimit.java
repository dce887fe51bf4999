package org.creditback.web.page;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Ends the session of a person who left: a page that looks again by itself is no act of a person. */
@WebFilter("*.xhtml")
public class IdleLimit extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String LAST_ACT = "org.creditback.lastAct";

    // As the session timeout in web.xml, which looks by a page would put off for ever.
    private static final Duration LIMIT = Duration.ofMinutes(30);

    @Inject
    private transient Clock clock;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpSession session = request.getSession(false);
        if (session == null) {
            chain.doFilter(request, response);
            return;
        }
        Instant now = clock.instant();
        if (!isLook(request)) {
            session.setAttribute(LAST_ACT, now);
        } else if (session.getAttribute(LAST_ACT) instanceof Instant last
                && last.plus(LIMIT).isBefore(now)) {
            session.invalidate();
            request.logout();
        }
        chain.doFilter(request, response);
    }

    private static boolean isLook(HttpServletRequest request) {
        String source = request.getParameter("jakarta.faces.source");
        return source != null && source.endsWith(":poll");
    }
}
