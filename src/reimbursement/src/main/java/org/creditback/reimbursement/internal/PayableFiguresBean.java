package org.creditback.reimbursement.internal;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Access;
import org.creditback.ledger.Roles;
import org.creditback.reimbursement.PayableFigures;
import org.creditback.reimbursement.RunId;
import org.creditback.reimbursement.store.PayableFiguresStore;

/** Counts for everybody who reads runs. */
@Stateless
@RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
@TransactionAttribute(SUPPORTS)
public class PayableFiguresBean implements PayableFigures {

    @Inject
    private Access access;

    @Inject
    private PayableFiguresStore figures;

    @Override
    public Figures of(LegalEntityId entity, RunId run) {
        access.require(entity);
        return figures.of(entity, run).orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, run));
    }
}
