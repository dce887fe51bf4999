package org.creditback.web.page;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import org.creditback.domain.Languages;
import org.creditback.ledger.Roles;
import org.creditback.ledger.UserAccount;
import org.creditback.ledger.UserAccounts;
import org.jspecify.annotations.Nullable;

/** The person at the page, or nobody before the login. */
@Named("caller")
@RequestScoped
public class CallerView {

    @EJB
    UserAccounts accounts;

    private @Nullable UserAccount account;
    private @Nullable Locale locale;

    public boolean isKnown() {
        return faces().getUserPrincipal() != null;
    }

    public String getName() {
        return account().name();
    }

    /** Starts runs and acts on them, changes customers. */
    public boolean isClerk() {
        return holds(Roles.AR_CLERK);
    }

    /** Changes parameters, repeats proofs. */
    public boolean isController() {
        return holds(Roles.CONTROLLER);
    }

    /** Reads receivables and runs. */
    public boolean isReader() {
        return isClerk() || isController() || holds(Roles.AUDITOR);
    }

    /** The account's language, else the browser's, else English; always one of ours. */
    public Locale getLocale() {
        if (locale == null) {
            locale = ofAccount().or(this::ofBrowser).orElse(Languages.DEFAULT);
        }
        return locale;
    }

    private boolean holds(String role) {
        return isKnown() && account().roles().contains(role);
    }

    private UserAccount account() {
        if (account == null) {
            account = accounts.current();
        }
        return account;
    }

    private Optional<Locale> ofAccount() {
        return isKnown() ? Languages.of(account().language()) : Optional.empty();
    }

    private Optional<Locale> ofBrowser() {
        Iterator<Locale> wanted = faces().getRequestLocales();
        while (wanted.hasNext()) {
            Optional<Locale> ours = Languages.ofLanguage(wanted.next());
            if (ours.isPresent()) {
                return ours;
            }
        }
        return Optional.empty();
    }

    private static ExternalContext faces() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
