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
import org.creditback.web.guard.RefusedLogins;
import org.creditback.web.page.PartialRedirect;

/**
 * What the container shows when a login is missing or wrong: the form to people, problem details to programs.
 *
 * <p>A program with a wrong password never reaches {@link LoginRequired}: the container itself sends it here.
 */
@WebServlet("/login")
public class LoginDoor extends HttpServlet {

    @Inject
    private transient Problems problems;

    @Inject
    private transient RefusedLogins refused;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        refused.record(request);
        if (isProgram(request)) {
            refuse(response);
        } else if (PartialRedirect.isAskedForBy(request)) {
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
        PartialRedirect.send(response, PartialRedirect.pageOf(request));
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
