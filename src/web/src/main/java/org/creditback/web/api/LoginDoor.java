package org.creditback.web.api;

import jakarta.inject.Inject;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.net.URI;
import java.util.Objects;

/**
 * What the container shows when a login is missing or wrong: the form to people, problem details to programs.
 *
 * <p>A program with a wrong password never reaches {@link LoginRequired}: the container itself sends it here.
 */
@WebServlet("/login")
public class LoginDoor extends HttpServlet {

    @Inject
    private transient Problems problems;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        if (isProgram(request)) {
            refuse(response);
        } else if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            sendBack(request, response);
        } else {
            request.getRequestDispatcher("/login.xhtml").forward(request, response);
        }
    }

    private static boolean isProgram(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
        return asked != null && asked.toString().startsWith(request.getContextPath() + "/api/");
    }

    // A page asked for a part of itself after its session ended: it is opened again as a whole, and then asks for the
    // login.
    private static void sendBack(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            // Or the container would repeat the request for the part after the login.
            session.invalidate();
        }
        response.setContentType("text/xml");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .print("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                        + page(request)
                                .replace("&", "&amp;")
                                .replace("\"", "&quot;")
                                .replace("<", "&lt;")
                        + "\"></redirect></partial-response>");
    }

    private static String page(HttpServletRequest request) {
        String start = request.getContextPath() + "/";
        try {
            URI from = URI.create(Objects.requireNonNullElse(request.getHeader("Referer"), start));
            String address = from.getRawPath() + (from.getRawQuery() == null ? "" : "?" + from.getRawQuery());
            return address.startsWith(start) ? address : start;
        } catch (IllegalArgumentException malformed) {
            return start;
        }
    }

    private void refuse(HttpServletResponse response) throws IOException {
        Problem problem = problems.loginRequired();
        response.setStatus(problem.status());
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, LoginRequired.CHALLENGE);
        response.setContentType(Problem.MEDIA_TYPE);
        response.setCharacterEncoding("UTF-8");
        response.getWriter().print(StrictJson.MAPPER.writeValueAsString(problem));
    }
}
