package org.creditback.reimbursement.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.FiscalPeriod;
import org.creditback.ledger.FiscalPeriods;
import org.creditback.ledger.Roles;
import org.creditback.reimbursement.Periods;
import org.creditback.reimbursement.store.PostingRunStore;
import org.jspecify.annotations.Nullable;

/** Closes periods that no run posts into. */
@Stateless
public class PeriodsBean implements Periods {

    @EJB
    private FiscalPeriods periods;

    @Inject
    private PostingRunStore runs;

    @Override
    @RolesAllowed(Roles.CONTROLLER)
    @TransactionAttribute(REQUIRED)
    public FiscalPeriod change(LegalEntityId entity, FiscalPeriod changed, @Nullable String reason) {
        // Held first: a run takes its share of the period before it is POSTING, so from here on none can begin unseen.
        FiscalPeriod before = periods.hold(entity, changed.startsOn());
        if (before.isOpen() && !changed.isOpen()) {
            runs.postingInto(entity, before.startsOn(), before.endsOn()).ifPresent(run -> {
                throw new Refusal(RefusalReason.PERIOD_IN_USE, run);
            });
        }
        periods.change(entity, changed, reason);
        return periods.hold(entity, changed.startsOn());
    }
}
