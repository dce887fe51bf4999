package org.creditback.web.guard;

import jakarta.ejb.EJBAccessException;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.RuleViolation;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.web.text.CallerLanguage;
import org.creditback.web.text.Texts;
import org.jspecify.annotations.Nullable;

/** Stands before the files that pages offer: they are read only, and what is refused is said to people as a page. */
public class FileGuard extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = System.getLogger(FileGuard.class.getName());
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    @Inject
    private transient CallerLanguage language;

    @Inject
    private transient RefusedAttempts attempts;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (request.getServletPath().endsWith(".xhtml")) {
            chain.doFilter(request, response);
        } else if (!METHODS.contains(request.getMethod())) {
            refuse(request, response, HttpServletResponse.SC_METHOD_NOT_ALLOWED, "problem.METHOD_NOT_ALLOWED");
        } else if (!Parameters.areReadable(request)) {
            refuse(request, response, HttpServletResponse.SC_BAD_REQUEST, "problem.BAD_REQUEST");
        } else if (!isLegalEntity(request.getParameter("entity"))) {
            refuse(request, response, HttpServletResponse.SC_NOT_FOUND, "problem.NOT_FOUND");
        } else {
            answer(request, response, chain);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException thrown) {
            if (response.isCommitted()) {
                // Half of a file is out already; the broken connection says that it is no whole one.
                throw thrown;
            }
            response.reset();
            refuse(request, response, thrown);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Exception thrown) throws IOException {
        Texts texts = Texts.in(language.locale());
        RuleViolation violation = cause(thrown, RuleViolation.class);
        if (violation != null) {
            attempts.record(violation);
            boolean missing = violation.code().equals(RefusalReason.NOT_FOUND.name());
            String sentence = texts.text("refusal." + violation.code(), violation.arguments());
            RefusalPage.write(request, response, missing ? 404 : 422, texts, sentence);
        } else if (cause(thrown, EJBAccessException.class) != null) {
            attempts.record(RefusalReason.NOT_AUTHORIZED.name());
            refuse(request, response, HttpServletResponse.SC_FORBIDDEN, "refusal." + RefusalReason.NOT_AUTHORIZED);
        } else {
            String correlationId = UUID.randomUUID().toString();
            LOG.log(Level.ERROR, "A file failed, correlation id " + correlationId, thrown);
            RefusalPage.write(request, response, 500, texts, texts.text("problem.INTERNAL_ERROR", correlationId));
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, int status, String key)
            throws IOException {
        Texts texts = Texts.in(language.locale());
        RefusalPage.write(request, response, status, texts, texts.text(key));
    }

    private static boolean isLegalEntity(@Nullable String code) {
        try {
            return code == null
                    || code.isBlank()
                    || !new LegalEntityId(code).code().isEmpty();
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private static <T extends Throwable> @Nullable T cause(Throwable error, Class<T> type) {
        return Stream.<@Nullable Throwable>iterate(
                        error, cause -> cause != null, cause -> cause == null ? null : cause.getCause())
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElse(null);
    }
}
