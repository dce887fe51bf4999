package org.creditback.web.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Gives every answer of the application the headers of {@link SafeResponse}; the first of all filters, see web.xml. */
public class SafeHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        chain.doFilter(request, response instanceof SafeResponse ? response : safe(request, response));
    }

    private static SafeResponse safe(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getServletPath();
        String policy = path.endsWith(".html") ? SafeResponse.OWN_FILES : SafeResponse.NOTHING;
        SafeResponse safe =
                new SafeResponse(response, policy, request.isSecure(), path.startsWith("/jakarta.faces.resource"));
        safe.writeHeaders();
        return safe;
    }
}
