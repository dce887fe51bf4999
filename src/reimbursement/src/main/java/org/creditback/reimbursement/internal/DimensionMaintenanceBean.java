package org.creditback.reimbursement.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Access;
import org.creditback.ledger.Dimension;
import org.creditback.ledger.Dimensions;
import org.creditback.ledger.Roles;
import org.creditback.payables.VendorDimensions;
import org.creditback.reimbursement.DimensionMaintenance;
import org.creditback.reimbursement.store.PostingRunStore;
import org.jspecify.annotations.Nullable;

/** Lets no dimension change under a run that posts, nor vanish under a vendor. */
@Stateless
@RolesAllowed(Roles.CONTROLLER)
@TransactionAttribute(REQUIRED)
public class DimensionMaintenanceBean implements DimensionMaintenance {

    private static final LocalDate FIRST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    @EJB
    private Dimensions dimensions;

    @EJB
    private VendorDimensions vendors;

    @Inject
    private PostingRunStore runs;

    @EJB
    private Access access;

    @Override
    public Dimension change(LegalEntityId entity, Dimension changed) {
        noRunPosts(entity);
        return dimensions.change(entity, changed);
    }

    @Override
    public void delete(LegalEntityId entity, String name, @Nullable String value) {
        noRunPosts(entity);
        if (vendors.isNamed(entity, name, value)) {
            throw new Refusal(RefusalReason.IN_USE, value == null ? name : name + "=" + value);
        }
        dimensions.delete(entity, name, value);
    }

    private void noRunPosts(LegalEntityId entity) {
        access.require(entity);
        if (runs.postingInto(entity, FIRST, LAST).isPresent()) {
            throw new Refusal(RefusalReason.RUN_ALREADY_ACTIVE, entity);
        }
    }
}
