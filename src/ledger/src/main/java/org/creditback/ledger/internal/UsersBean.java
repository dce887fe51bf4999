package org.creditback.ledger.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.ledger.Access;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditFacts;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.Roles;
import org.creditback.ledger.UserAccount;
import org.creditback.ledger.UserFilter;
import org.creditback.ledger.UserRecord;
import org.creditback.ledger.Users;
import org.creditback.ledger.store.UserAccountStore;
import org.jspecify.annotations.Nullable;

/** Accounts, roles and grants; every change leaves an audit event, without the password. */
@Stateless
public class UsersBean implements Users {

    @Inject
    private UserAccountStore accounts;

    @Inject
    private UserAccountCheck check;

    @EJB
    private Access access;

    @EJB
    private AuditTrail auditTrail;

    @Override
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public List<UserAccount> list(UserFilter filter, String after, int size) {
        access.requireEnabled();
        return accounts.list(filter, after, size);
    }

    @Override
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public UserRecord get(String name) {
        access.requireEnabled();
        return existing(accounts.record(name), name);
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    @TransactionAttribute(REQUIRED)
    public Optional<String> create(UserAccount account, @Nullable String password) {
        access.requireEnabled();
        check.name(account.name());
        check.rights(account);
        check.password(password);
        Optional<String> random = password == null ? Optional.of(RandomPassword.next()) : Optional.empty();
        String hash = PasswordHash.of(password == null ? random.orElseThrow() : password);
        if (!accounts.insert(account, hash, password == null)) {
            throw Refusal.ofField(RefusalReason.ALREADY_EXISTS, "name", account.name());
        }
        record("USER_CREATED", account.name(), null, facts(account, false));
        return random;
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    @TransactionAttribute(REQUIRED)
    public UserRecord change(UserAccount account, int version, @Nullable String password) {
        access.requireEnabled();
        int administrators = accounts.enabledWithRole(Roles.ADMIN);
        UserRecord stored = existing(accounts.lock(account.name()), account.name());
        UserAccount before = stored.account();
        check.rights(account);
        check.password(password);
        boolean otherRights = !rightsOf(before).equals(rightsOf(account));
        if (otherRights || password != null) {
            refuseOwn(account.name());
        }
        if (administrates(before) && !administrates(account) && administrators == 1) {
            throw Refusal.ofField(RefusalReason.LAST_ADMINISTRATOR, "roles", account.name());
        }
        if (stored.version() != version) {
            throw new Refusal(RefusalReason.STALE_VERSION);
        }
        accounts.update(account);
        if (password != null) {
            accounts.changePassword(account.name(), PasswordHash.of(password), false);
        }
        if (otherRights || password != null) {
            accounts.endSessions(account.name());
        }
        record("USER_CHANGED", account.name(), facts(before, false), facts(account, password != null));
        return existing(accounts.record(account.name()), account.name());
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    @TransactionAttribute(REQUIRED)
    public String renewPassword(String name) {
        access.requireEnabled();
        refuseOwn(name);
        UserAccount account = existing(accounts.lock(name), name).account();
        String random = RandomPassword.next();
        accounts.changePassword(name, PasswordHash.of(random), true);
        accounts.endSessions(name);
        record("USER_PASSWORD_RENEWED", name, facts(account, false), facts(account, true));
        return random;
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    @TransactionAttribute(REQUIRED)
    public void endSessions(String name) {
        access.requireEnabled();
        existing(accounts.lock(name), name);
        accounts.endSessions(name);
        record("USER_SESSIONS_ENDED", name, null, null);
    }

    private static UserRecord existing(Optional<UserRecord> record, String name) {
        return record.orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, name));
    }

    // Who grants a role does not use it (controls.md 2), and nobody is locked out by a slip.
    private void refuseOwn(String name) {
        if (access.caller().equals(name)) {
            auditTrail.recordRefusal(new AuditEvent(null, name, "REFUSED_OWN_ACCOUNT", "USER", name, null, null, null));
            throw new Refusal(RefusalReason.OWN_ACCOUNT);
        }
    }

    private static List<Object> rightsOf(UserAccount account) {
        return List.of(account.roles(), Set.copyOf(account.legalEntities()), account.enabled());
    }

    private static boolean administrates(UserAccount account) {
        return account.enabled() && account.roles().contains(Roles.ADMIN);
    }

    private void record(String action, String name, @Nullable String before, @Nullable String after) {
        auditTrail.record(new AuditEvent(null, access.caller(), action, "USER", name, before, after, null));
    }

    private static String facts(UserAccount account, boolean newPassword) {
        return new AuditFacts()
                .with("roles", account.roles().stream().sorted().toList())
                .with("legalEntities", account.legalEntities())
                .with("language", account.language())
                .with("enabled", account.enabled())
                .with("newPassword", newPassword ? true : null)
                .json();
    }
}
