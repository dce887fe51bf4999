package org.creditback.web.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.creditback.reimbursement.Imports;
import org.creditback.web.text.CallerLanguage;
import org.creditback.web.text.Texts;

/** Refuses a file that says it is too large before any of it is read; the first filter, for others ask for parameters. */
public class UploadLimit extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final long MEGABYTE = 1024 * 1024;

    @Inject
    private transient CallerLanguage language;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getContentLengthLong() <= Imports.MOST_BYTES + MEGABYTE) {
            chain.doFilter(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        response.setHeader("Connection", "close");
        response.setContentType("text/plain;charset=UTF-8");
        String sentence = Texts.in(language.locale()).text("refusal.FILE_TOO_LARGE", Imports.MOST_BYTES / MEGABYTE);
        response.getOutputStream().write(sentence.getBytes(UTF_8));
    }
}
