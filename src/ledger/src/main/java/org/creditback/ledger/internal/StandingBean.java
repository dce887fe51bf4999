package org.creditback.ledger.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.LostRight;
import org.creditback.ledger.Roles;
import org.creditback.ledger.Standing;
import org.creditback.ledger.UserAccount;
import org.creditback.ledger.store.GrantStore;
import org.creditback.ledger.store.UserAccountStore;

/** Looks at the accounts kept here: whoever is not among them cannot be asked, and counts as one who may not. */
@Stateless
public class StandingBean implements Standing {

    @Inject
    private UserAccountStore accounts;

    @Inject
    private GrantStore grants;

    @Override
    @RolesAllowed(Roles.REIMBURSEMENT_RUN)
    @TransactionAttribute(REQUIRED)
    public Optional<LostRight> lost(String userName, LegalEntityId entity, Set<String> anyOf) {
        Optional<UserAccount> account = accounts.find(userName).filter(UserAccount::enabled);
        if (account.isEmpty()) {
            return Optional.of(LostRight.ACCOUNT);
        }
        if (Collections.disjoint(account.get().roles(), anyOf)) {
            return Optional.of(LostRight.ROLE);
        }
        return grants.reaches(userName, entity) ? Optional.empty() : Optional.of(LostRight.LEGAL_ENTITY);
    }
}
