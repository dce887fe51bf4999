package org.creditback.ledger.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditback.ledger.Roles;
import org.creditback.ledger.UserAccount;
import org.creditback.ledger.store.UserAccountStore;

/** Makes one account for each role on an empty database, with the password that the launcher hands over. */
@Startup
@Singleton
@DenyAll
public class FirstAccounts {

    private static final Logger LOG = System.getLogger(FirstAccounts.class.getName());

    private static final Map<String, String> ROLE_BY_NAME = Map.of(
            "clerk.ar", Roles.AR_CLERK,
            "clerk.ap", Roles.AP_CLERK,
            "controller", Roles.CONTROLLER,
            "admin", Roles.ADMIN,
            "auditor", Roles.AUDITOR);

    @Inject
    private UserAccountStore accounts;

    @PostConstruct
    void createOnce() {
        if (accounts.anyExists()) {
            return;
        }
        String password = System.getenv("CREDITBACK_DEMO_PASSWORD");
        if (password == null || password.isBlank()) {
            LOG.log(Level.WARNING, "No account exists, and CREDITBACK_DEMO_PASSWORD is not set: nobody can log in.");
            return;
        }
        ROLE_BY_NAME.forEach((name, role) -> accounts.insert(
                new UserAccount(name, Set.of(role), List.of(UserAccount.EVERY_LEGAL_ENTITY), null, true),
                PasswordHash.of(password),
                false));
    }
}
