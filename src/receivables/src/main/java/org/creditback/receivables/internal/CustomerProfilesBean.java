package org.creditback.receivables.internal;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Access;
import org.creditback.ledger.ProfileRow;
import org.creditback.ledger.Roles;
import org.creditback.receivables.CustomerProfiles;
import org.creditback.receivables.store.PostingProfileStore;

/** Rows of posting profiles of customers. */
@Stateless
public class CustomerProfilesBean implements CustomerProfiles {

    @Inject
    private PostingProfileStore profiles;

    @EJB
    private Access access;

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public List<ProfileRow> list(LegalEntityId entity) {
        access.require(entity);
        return profiles.rows(entity);
    }

    @Override
    @RolesAllowed(Roles.CONTROLLER)
    @TransactionAttribute(MANDATORY)
    public boolean add(LegalEntityId entity, ProfileRow row) {
        access.require(entity);
        return profiles.add(entity, row);
    }

    @Override
    @RolesAllowed(Roles.CONTROLLER)
    @TransactionAttribute(MANDATORY)
    public boolean change(LegalEntityId entity, ProfileRow row) {
        access.require(entity);
        return profiles.change(entity, row);
    }

    @Override
    @RolesAllowed(Roles.CONTROLLER)
    @TransactionAttribute(MANDATORY)
    public boolean delete(LegalEntityId entity, ProfileRow row) {
        access.require(entity);
        return profiles.delete(entity, row);
    }

    @Override
    @RolesAllowed(Roles.CONTROLLER)
    @TransactionAttribute(MANDATORY)
    public boolean isNamed(LegalEntityId entity, String profile) {
        access.require(entity);
        return profiles.isNamed(entity, profile);
    }
}
