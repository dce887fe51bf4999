package org.creditback.ledger.internal;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;
import static java.util.stream.Collectors.toUnmodifiableSet;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import java.util.stream.Stream;
import org.creditback.ledger.Roles;
import org.creditback.ledger.UserAccount;
import org.creditback.ledger.UserAccounts;

/** Knows the caller from the container. */
@Stateless
public class UserAccountsBean implements UserAccounts {

    @Resource
    private SessionContext session;

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public UserAccount current() {
        return new UserAccount(
                session.getCallerPrincipal().getName(),
                Stream.of(Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR)
                        .filter(session::isCallerInRole)
                        .collect(toUnmodifiableSet()));
    }
}
