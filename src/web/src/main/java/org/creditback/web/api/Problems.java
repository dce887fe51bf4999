package org.creditback.web.api;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.creditback.domain.Languages;
import org.creditback.ledger.UserAccounts;
import org.creditback.reimbursement.RejectedRow;
import org.creditback.web.text.Texts;
import org.jspecify.annotations.Nullable;

/** Makes the answers to calls that go wrong, in the language of whoever calls. */
@ApplicationScoped
public class Problems {

    @Inject
    private HttpServletRequest request;

    @EJB
    private UserAccounts accounts;

    /** A problem whose sentence stands under {@code problem.<code>}. */
    ResponseBuilder problem(int status, String code, @Nullable String field, Object... arguments) {
        return answer(described(status, "problem." + code, List.of(arguments), code, field, null));
    }

    /** The problem of a call without a login, or with a wrong one. */
    Problem loginRequired() {
        return described(401, "problem.LOGIN_REQUIRED", List.of(), "LOGIN_REQUIRED", null, null);
    }

    /** A refusal, whose sentence stands under {@code refusal.<code>}. */
    ResponseBuilder refusal(int status, String code, @Nullable String field, List<?> arguments) {
        return answer(described(status, "refusal." + code, arguments, code, field, null));
    }

    /** A row that an import would reject, with the sentence that the import would give it. */
    ResponseBuilder rejected(RejectedRow row, String sentence) {
        return Response.status(422)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(new Problem(
                        "about:blank",
                        "Unprocessable Content",
                        422,
                        sentence,
                        row.code().name(),
                        row.column(),
                        null));
    }

    /** A failure of ours, which the log tells more about under this id. */
    ResponseBuilder failure(String correlationId) {
        return answer(described(
                500, "problem.INTERNAL_ERROR", List.of(correlationId), "INTERNAL_ERROR", null, correlationId));
    }

    /** The answer to a call that has this problem. */
    ResponseBuilder answer(Problem problem) {
        return Response.status(problem.status())
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language().toLanguageTag())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(problem);
    }

    private Problem described(
            int status,
            String key,
            List<?> arguments,
            String code,
            @Nullable String field,
            @Nullable String correlationId) {
        Response.Status known = Response.Status.fromStatusCode(status);
        String title = known == null ? "Unprocessable Content" : known.getReasonPhrase();
        String detail = Texts.in(language()).text(key, arguments);
        return new Problem("about:blank", title, status, detail, code, field, correlationId);
    }

    /** The account's language, else the browser's, else English. */
    Locale language() {
        return ofAccount()
                .or(() -> accepted()
                        .map(Languages::ofLanguage)
                        .flatMap(Optional::stream)
                        .findFirst())
                .orElse(Languages.DEFAULT);
    }

    private Optional<Locale> ofAccount() {
        if (request.getUserPrincipal() == null) {
            return Optional.empty();
        }
        try {
            return Languages.of(accounts.current().language());
        } catch (EJBException unreachable) {
            // A failure is told even when the account cannot be read.
            return Optional.empty();
        }
    }

    private Stream<Locale> accepted() {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                ? Stream.empty()
                : Collections.list(request.getLocales()).stream();
    }
}
