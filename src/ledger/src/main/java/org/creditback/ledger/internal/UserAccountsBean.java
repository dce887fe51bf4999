package org.creditback.ledger.internal;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;
import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.creditback.ledger.Roles;
import org.creditback.ledger.UserAccount;
import org.creditback.ledger.UserAccounts;
import org.creditback.ledger.store.UserAccountStore;

/** Knows name and roles of the caller from the container, the rest from the account. */
@Stateless
public class UserAccountsBean implements UserAccounts {

    @Resource
    private SessionContext session;

    @Inject
    private UserAccountStore accounts;

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public UserAccount current() {
        String name = session.getCallerPrincipal().getName();
        Set<String> roles =
                Roles.OF_PEOPLE.stream().filter(session::isCallerInRole).collect(toUnmodifiableSet());
        return accounts.find(name)
                .map(account -> new UserAccount(name, roles, account.legalEntities(), account.language(), true))
                .orElseGet(() -> new UserAccount(name, roles, List.of(), null, true));
    }
}
