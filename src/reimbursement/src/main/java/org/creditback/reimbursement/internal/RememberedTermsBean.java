package org.creditback.reimbursement.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.Optional;
import org.creditback.ledger.Access;
import org.creditback.ledger.Roles;
import org.creditback.reimbursement.RememberedTerms;
import org.creditback.reimbursement.store.RememberedTermsStore;

/** Everybody's own choices: nobody names whose. */
@Stateless
@TransactionAttribute(REQUIRED)
public class RememberedTermsBean implements RememberedTerms {

    @EJB
    private Access access;

    @Inject
    private RememberedTermsStore store;

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
    public Optional<Choices> last() {
        access.requireEnabled();
        return store.find(access.caller());
    }

    @Override
    @RolesAllowed(Roles.AR_CLERK)
    public void remember(Choices choices) {
        access.requireEnabled();
        store.save(access.caller(), choices);
    }
}
