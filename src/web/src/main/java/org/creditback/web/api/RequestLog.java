package org.creditback.web.api;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creditback.ledger.LogFields;
import org.jspecify.annotations.Nullable;

/**
 * Gives each call an identity, which its answer, the lines it leaves in the log and the access log share.
 *
 * <p>A caller may bring its own in {@code X-Request-Id}, so that its log and ours can be read together.
 */
@WebFilter("/*")
public class RequestLog extends HttpFilter {

    /** The header of call and answer. */
    public static final String HEADER = "X-Request-Id";

    private static final long serialVersionUID = 1L;

    // Nothing that could end a line or pass for something else.
    private static final Pattern GIVEN = Pattern.compile("[A-Za-z0-9._-]{1,64}");
    private static final Pattern ENTITY_IN_PATH = Pattern.compile("/legal-entities/([^/]{1,60})");
    private static final int LONGEST_CODE = 20;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String given = request.getHeader(HEADER);
        String id = given != null && GIVEN.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        response.setHeader(HEADER, id);
        try (LogFields fields = new LogFields().with(LogFields.REQUEST, id)) {
            String entity = entity(request);
            if (entity != null) {
                fields.with(LogFields.LEGAL_ENTITY, entity);
            }
            chain.doFilter(request, response);
        }
    }

    // Of the address only: parameters of a form are not read here, or an upload would be.
    private static @Nullable String entity(HttpServletRequest request) {
        String path = request.getPathInfo();
        Matcher inPath = ENTITY_IN_PATH.matcher(path == null ? "" : path);
        String code = inPath.find() ? inPath.group(1) : inQuery(request.getQueryString());
        return code == null || code.length() > LONGEST_CODE ? null : code;
    }

    private static @Nullable String inQuery(@Nullable String query) {
        if (query == null) {
            return null;
        }
        for (String pair : query.split("&", -1)) {
            if (pair.startsWith("entity=")) {
                return pair.substring("entity=".length());
            }
        }
        return null;
    }
}
