package org.creditback.web.page;

import jakarta.ejb.EJB;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import org.creditback.ledger.AccountStanding;
import org.creditback.ledger.Look;
import org.creditback.ledger.OwnAccount;
import org.creditback.ledger.Roles;
import org.creditback.ledger.UserAccount;
import org.creditback.ledger.UserAccounts;
import org.creditback.web.text.CallerLanguage;
import org.jspecify.annotations.Nullable;

/** The person at the page, or nobody before the login. */
@Named("caller")
@RequestScoped
public class CallerView {

    @EJB
    UserAccounts accounts;

    @EJB
    OwnAccount own;

    @Inject
    CallerLanguage language;

    private @Nullable UserAccount account;
    private @Nullable Look look;

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

    /** Administers legal entities, accounts and schedules. */
    public boolean isAdmin() {
        return holds(Roles.ADMIN);
    }

    /** Reads everything, who did what included. */
    public boolean isAuditor() {
        return holds(Roles.AUDITOR);
    }

    /** Reads receivables and runs. */
    public boolean isReader() {
        return isClerk() || isController() || holds(Roles.AUDITOR);
    }

    /** Reads runs and what they reimbursed; the payables clerk pays it. */
    public boolean isRunReader() {
        return isReader() || holds(Roles.AP_CLERK);
    }

    /** Approves runs, or looks at what awaits it. */
    public boolean isApprovalReader() {
        return isController() || isAuditor();
    }

    /** Maintains vendors. */
    public boolean isPayablesClerk() {
        return holds(Roles.AP_CLERK);
    }

    /** Reads vendors and the set-up of payables. */
    public boolean isPayablesReader() {
        return isPayablesClerk() || isController() || holds(Roles.AUDITOR);
    }

    /** May see a bank account whole, for a reason. */
    public boolean isBankDataReader() {
        return isPayablesClerk() || isController();
    }

    /** Makes legal entities and accounts. */
    public boolean isAdministrator() {
        return holds(Roles.ADMIN);
    }

    /** Reads what administrators make. */
    public boolean isAdministrationReader() {
        return isAdministrator() || holds(Roles.AUDITOR);
    }

    /** How pages look to the person; as the computer asks before the login, and where the account cannot be read. */
    public Look getLook() {
        if (look == null) {
            look = storedLook();
        }
        return look;
    }

    /** The style class of the whole page. */
    public String getLookClass() {
        return "cb-" + getLook().name().toLowerCase(Locale.ROOT);
    }

    private Look storedLook() {
        if (!isKnown()) {
            return Look.SYSTEM;
        }
        try {
            return own.standing().map(AccountStanding::look).orElse(Look.SYSTEM);
        } catch (EJBException unreachable) {
            return Look.SYSTEM;
        }
    }

    /** The account's language, else the browser's, else English; always one of ours. */
    public Locale getLocale() {
        return language.locale();
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

    private static ExternalContext faces() {
        return FacesContext.getCurrentInstance().getExternalContext();
    }
}
