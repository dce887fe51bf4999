package org.creditback.payables.internal;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Access;
import org.creditback.ledger.Roles;
import org.creditback.payables.VendorDimensions;
import org.creditback.payables.store.VendorDimensionStore;
import org.jspecify.annotations.Nullable;

/** Asks vendors for a dimension value before it is deleted. */
@Stateless
public class VendorDimensionsBean implements VendorDimensions {

    @Inject
    private VendorDimensionStore store;

    @EJB
    private Access access;

    @Override
    @RolesAllowed(Roles.CONTROLLER)
    @TransactionAttribute(SUPPORTS)
    public boolean isNamed(LegalEntityId entity, String name, @Nullable String value) {
        access.require(entity);
        return store.isNamed(entity, name, value);
    }
}
