package org.creditback.payables.internal;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Access;
import org.creditback.ledger.Roles;
import org.creditback.payables.VendorChoice;
import org.creditback.payables.VendorLookup;
import org.creditback.payables.store.VendorLookupStore;

/** Looks vendors up in the caller's legal entities; bank data is not part of it. */
@Stateless
@RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
@TransactionAttribute(SUPPORTS)
public class VendorLookupBean implements VendorLookup {

    private static final int MOST = 100;

    @Inject
    private VendorLookupStore vendors;

    @EJB
    private Access access;

    @Override
    public List<VendorChoice> matching(LegalEntityId entity, String text, boolean withOneTime, int size) {
        access.require(entity);
        return vendors.matching(entity, text, withOneTime, Math.min(size, MOST));
    }

    @Override
    public Optional<VendorChoice> find(LegalEntityId entity, String account) {
        access.require(entity);
        return vendors.find(entity, account);
    }
}
