package org.creditback.web.guard;

import jakarta.faces.application.ResourceHandler;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.net.MalformedURLException;
import java.util.Set;
import java.util.regex.Pattern;
import org.creditback.web.text.CallerLanguage;
import org.creditback.web.text.Texts;
import org.jspecify.annotations.Nullable;

/**
 * Lets only those requests reach a page that a page can have sent (ASVS 3.5.1, 3.5.3): an act is a POST, from here, with the state of its view.
 *
 * <p>Before all filters that read parameters: what is too large is refused unread.
 */
public class PageGuard extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    private static final String VIEW_STATE = "jakarta.faces.ViewState";
    // A number of the view and one of its state, both made by the server.
    private static final Pattern STATE = Pattern.compile("-?\\d{1,19}:-?\\d{1,19}");
    private static final String NONCE = "primefaces.nonce";
    private static final String BAD = "BAD_REQUEST";

    @Inject
    private transient CallerLanguage language;

    @Inject
    private transient RefusedAttempts attempts;

    /** Why a request is refused. */
    private record Refused(int status, String code, boolean kept) {}

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Refused refused = refusal(request);
        if (refused == null) {
            chain.doFilter(request, response);
            return;
        }
        if (refused.kept()) {
            attempts.recordOfKnown(refused.code());
        }
        Texts texts = Texts.in(language.locale());
        RefusalPage.write(request, response, refused.status(), texts, texts.text("problem." + refused.code()));
    }

    private static @Nullable Refused refusal(HttpServletRequest request) {
        String method = request.getMethod();
        if (!METHODS.contains(method)) {
            return new Refused(HttpServletResponse.SC_METHOD_NOT_ALLOWED, "METHOD_NOT_ALLOWED", false);
        }
        if (!isThere(request)) {
            return new Refused(HttpServletResponse.SC_NOT_FOUND, "NOT_FOUND", false);
        }
        boolean act = method.equals("POST");
        if (act && isForeign(request)) {
            return new Refused(HttpServletResponse.SC_FORBIDDEN, "FOREIGN_ORIGIN", true);
        }
        RequestSize size = RequestSize.ofPage(request);
        if (act && (size.isTooLarge() || !size.isKnown())) {
            return new Refused(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE, RequestSize.CODE, false);
        }
        if (!Parameters.areReadable(request)) {
            return new Refused(HttpServletResponse.SC_BAD_REQUEST, BAD, false);
        }
        return act == isOfView(request) ? null : new Refused(HttpServletResponse.SC_FORBIDDEN, "VIEW_STATE", true);
    }

    // Faces would say it in words for programmers.
    private static boolean isThere(HttpServletRequest request) {
        String path = request.getServletPath();
        try {
            return path.startsWith(ResourceHandler.RESOURCE_IDENTIFIER)
                    || request.getServletContext().getResource(path) != null;
        } catch (MalformedURLException noAddress) {
            return false;
        }
    }

    private static boolean isForeign(HttpServletRequest request) {
        return Origins.isForeign(
                request.getHeader("Sec-Fetch-Site"), request.getHeader("Origin"), request.getHeader(HttpHeaders.HOST));
    }

    // What Faces takes for an act, whatever the method: every form of ours has both.
    private static boolean isOfView(HttpServletRequest request) {
        String state = request.getParameter(VIEW_STATE);
        return request.getMethod().equals("POST")
                ? state != null && STATE.matcher(state).matches() && request.getParameter(NONCE) != null
                : state != null;
    }
}
