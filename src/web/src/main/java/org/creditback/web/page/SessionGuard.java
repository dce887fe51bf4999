package org.creditback.web.page;

import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.creditback.ledger.AccountStanding;
import org.creditback.ledger.OwnAccount;
import org.creditback.ledger.Roles;
import org.jspecify.annotations.Nullable;

/**
 * Holds each request of an open session against the account as it is stored now: the server itself remembers name and roles as they were at
 * the log-in. Programs that send their password with each call have no session.
 */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class SessionGuard extends HttpFilter {

    /** Says to the log-in page why it is there. */
    static final String ENDED = "creditback-ended";

    private static final long serialVersionUID = 1L;
    private static final int SECONDS_TO_SAY = 60;
    private static final int SEE_OTHER = 303;
    private static final String SETTINGS = "/pages/administration/my-settings.xhtml";

    @Inject
    private transient Clock clock;

    @EJB
    private transient OwnAccount accounts;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpSession session = request.getSession(false);
        if (session == null || request.getUserPrincipal() == null || isFile(request)) {
            chain.doFilter(request, response);
            return;
        }
        Optional<AccountStanding> standing = accounts.standing();
        SessionMarks known = SessionMarks.of(session);
        Instant now = clock.instant();
        Set<String> roles =
                Roles.OF_PEOPLE.stream().filter(request::isUserInRole).collect(toUnmodifiableSet());
        SessionMarks marks = known != null ? known : SessionMarks.begun(now, standing);
        Optional<SessionEnd> end = marks.end(now, standing, roles);
        if (end.isPresent()) {
            leave(request, response);
            sayWhy(request, response, end.get());
            sendAway(request, response, chain);
            return;
        }
        keep(session, known, isLook(request) ? marks : marks.actedAt(now), roles);
        boolean mustChoose = standing.filter(AccountStanding::oneTimePassword).isPresent();
        if (mustChoose && isPage(request) && !request.getServletPath().equals(SETTINGS)) {
            toPage(request, response, request.getContextPath() + SETTINGS);
            return;
        }
        chain.doFilter(request, response);
    }

    private void keep(HttpSession session, @Nullable SessionMarks known, SessionMarks marks, Set<String> roles) {
        marks.keepIn(session);
        if (known == null && !roles.isEmpty()) {
            accounts.recordLogin();
        }
    }

    private static void leave(HttpServletRequest request, HttpServletResponse response) throws ServletException {
        request.logout();
        HttpSession left = request.getSession(false);
        if (left != null) {
            left.invalidate();
        }
        response.setHeader("Cache-Control", "no-store");
    }

    private static void sayWhy(HttpServletRequest request, HttpServletResponse response, SessionEnd end) {
        Cookie why = new Cookie(ENDED, end.name());
        why.setPath(request.getContextPath());
        why.setMaxAge(SECONDS_TO_SAY);
        why.setHttpOnly(true);
        why.setSecure(request.isSecure());
        why.setAttribute("SameSite", "Lax");
        response.addCookie(why);
    }

    // A program is told by the resource itself; a page is opened again as a whole, and then asks for the log-in.
    private static void sendAway(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getServletPath().startsWith("/api")) {
            chain.doFilter(request, response);
        } else if (request.getMethod().equals("GET")) {
            String query = request.getQueryString();
            toPage(request, response, request.getRequestURI() + (query == null ? "" : "?" + query));
        } else {
            toPage(request, response, PartialRedirect.pageOf(request));
        }
    }

    private static void toPage(HttpServletRequest request, HttpServletResponse response, String address)
            throws IOException {
        if (PartialRedirect.isAskedForBy(request)) {
            PartialRedirect.send(response, address);
        } else {
            response.setStatus(SEE_OTHER);
            response.setHeader("Location", address);
        }
    }

    private static boolean isFile(HttpServletRequest request) {
        return request.getServletPath().startsWith("/jakarta.faces.resource");
    }

    private static boolean isPage(HttpServletRequest request) {
        return request.getServletPath().endsWith(".xhtml");
    }

    private static boolean isLook(HttpServletRequest request) {
        String source = isPage(request) ? request.getParameter("jakarta.faces.source") : null;
        return source != null && source.endsWith(":poll");
    }
}
