package org.creditback.ledger.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.Optional;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.ledger.Access;
import org.creditback.ledger.AccountStanding;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditFacts;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.Look;
import org.creditback.ledger.OwnAccount;
import org.creditback.ledger.Roles;
import org.creditback.ledger.UserAccount;
import org.creditback.ledger.store.AuditStore;
import org.creditback.ledger.store.UserAccountStore;
import org.jspecify.annotations.Nullable;

/** Reads and changes the row of the caller, and nobody else's. */
@Stateless
public class OwnAccountBean implements OwnAccount {

    private static final String USER = "USER";
    private static final String REFUSED = "PASSWORD_REFUSED";

    // Whoever finds an open session may guess no more often than at the log-in.
    private static final int MOST_TRIES = 5;
    private static final int TRIES_MINUTES = 15;

    @Inject
    private UserAccountStore accounts;

    @Inject
    private AuditStore audit;

    @Inject
    private UserAccountCheck check;

    @EJB
    private Access access;

    @EJB
    private AuditTrail auditTrail;

    /** Open to every caller: it is what tells a session that its roles are gone. */
    @Override
    @PermitAll
    @TransactionAttribute(SUPPORTS)
    public Optional<AccountStanding> standing() {
        return accounts.standing(access.caller());
    }

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR})
    @TransactionAttribute(REQUIRED)
    public void recordLogin() {
        record("LOGGED_IN", null, null);
    }

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR})
    @TransactionAttribute(REQUIRED)
    public void choose(@Nullable String language, Look look) {
        access.requireEnabled();
        check.language(language);
        String name = access.caller();
        UserAccount before =
                accounts.lock(name).orElseThrow(() -> notHere(name)).account();
        Look lookBefore =
                accounts.standing(name).orElseThrow(() -> notHere(name)).look();
        accounts.choose(name, language, look);
        record("USER_SETTINGS_CHANGED", facts(before.language(), lookBefore), facts(language, look));
    }

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR})
    @TransactionAttribute(REQUIRED)
    public int changePassword(String old, String chosen) {
        access.requireEnabled();
        String name = access.caller();
        if (accounts.lock(name).isEmpty()) {
            throw notHere(name);
        }
        if (audit.countSince(REFUSED, USER, name, TRIES_MINUTES) >= MOST_TRIES) {
            throw Refusal.ofField(RefusalReason.TOO_MANY_TRIES, "oldPassword", MOST_TRIES, TRIES_MINUTES);
        }
        String hash = accounts.passwordHash(name).orElseThrow(() -> notHere(name));
        if (!PasswordHash.matches(old, hash)) {
            auditTrail.recordRefusal(new AuditEvent(null, name, REFUSED, USER, name, null, null, null));
            throw Refusal.ofField(RefusalReason.WRONG_PASSWORD, "oldPassword");
        }
        check.password(chosen);
        if (chosen.equals(old)) {
            throw Refusal.ofField(RefusalReason.SAME_PASSWORD, "password");
        }
        accounts.changePassword(name, PasswordHash.of(chosen), false);
        accounts.endSessions(name);
        record("PASSWORD_CHANGED", null, null);
        return accounts.standing(name).orElseThrow(() -> notHere(name)).sessionEpoch();
    }

    private static Refusal notHere(String name) {
        return new Refusal(RefusalReason.NOT_FOUND, name);
    }

    private void record(String action, @Nullable String before, @Nullable String after) {
        String name = access.caller();
        auditTrail.record(new AuditEvent(null, name, action, USER, name, before, after, null));
    }

    private static String facts(@Nullable String language, Look look) {
        return new AuditFacts().with("language", language).with("look", look).json();
    }
}
