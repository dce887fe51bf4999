package org.creditback.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.util.List;
import java.util.Locale;
import org.creditback.reimbursement.RejectedRow;
import org.creditback.web.text.CallerLanguage;
import org.creditback.web.text.Texts;
import org.jspecify.annotations.Nullable;

/** Makes the answers to calls that go wrong, in the language of whoever calls. */
@ApplicationScoped
public class Problems {

    @Inject
    private CallerLanguage language;

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
        return answer(new Problem(
                "about:blank",
                "Unprocessable Content",
                422,
                sentence,
                row.code().name(),
                row.column(),
                null));
    }

    /** The language of the caller. */
    Locale language() {
        return language.locale();
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
                .header(HttpHeaders.CONTENT_LANGUAGE, language.locale().toLanguageTag())
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
        String detail = Texts.in(language.locale()).text(key, arguments);
        return new Problem("about:blank", title, status, detail, code, field, correlationId);
    }
}
