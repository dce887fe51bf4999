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
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.ledger.Access;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditFacts;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.Roles;
import org.creditback.ledger.UserAccount;
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
    public List<UserAccount> list(String after, int size) {
        access.requireEnabled();
        return accounts.list(after, size);
    }

    @Override
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public UserAccount get(String name) {
        access.requireEnabled();
        return stored(name);
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
        if (!accounts.insert(account, PasswordHash.of(password == null ? random.orElseThrow() : password))) {
            throw Refusal.ofField(RefusalReason.ALREADY_EXISTS, "name", account.name());
        }
        record("USER_CREATED", account.name(), null, account, false);
        return random;
    }

    @Override
    @RolesAllowed(Roles.ADMIN)
    @TransactionAttribute(REQUIRED)
    public void change(UserAccount account, @Nullable String password) {
        access.requireEnabled();
        int administrators = accounts.enabledWithRole(Roles.ADMIN);
        UserAccount before = stored(account.name());
        check.rights(account);
        check.password(password);
        if (administrates(before) && !administrates(account) && administrators == 1) {
            throw Refusal.ofField(RefusalReason.BAD_VALUE, "roles", String.join(", ", account.roles()));
        }
        accounts.update(account);
        if (password != null) {
            accounts.changePassword(account.name(), PasswordHash.of(password));
        }
        record("USER_CHANGED", account.name(), before, account, password != null);
    }

    private UserAccount stored(String name) {
        return accounts.find(name).orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, name));
    }

    private static boolean administrates(UserAccount account) {
        return account.enabled() && account.roles().contains(Roles.ADMIN);
    }

    private void record(
            String action, String name, @Nullable UserAccount before, UserAccount after, boolean newPassword) {
        auditTrail.record(new AuditEvent(
                null,
                access.caller(),
                action,
                "USER",
                name,
                before == null ? null : facts(before, false),
                facts(after, newPassword),
                null));
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
