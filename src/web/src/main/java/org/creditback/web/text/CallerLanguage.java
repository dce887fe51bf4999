package org.creditback.web.text;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.creditback.domain.Languages;
import org.creditback.ledger.UserAccounts;
import org.jspecify.annotations.Nullable;

/** The language of whoever calls: the account's, else the browser's, else English; always one of ours. */
@RequestScoped
public class CallerLanguage {

    @Inject
    HttpServletRequest request;

    @EJB
    UserAccounts accounts;

    private @Nullable Locale locale;

    public Locale locale() {
        if (locale == null) {
            locale = ofAccount()
                    .or(() -> accepted()
                            .map(Languages::ofLanguage)
                            .flatMap(Optional::stream)
                            .findFirst())
                    .orElse(Languages.DEFAULT);
        }
        return locale;
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
        return request.getHeader("Accept-Language") == null
                ? Stream.empty()
                : Collections.list(request.getLocales()).stream();
    }
}
