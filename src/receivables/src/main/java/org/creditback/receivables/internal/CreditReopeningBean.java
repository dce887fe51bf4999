package org.creditback.receivables.internal;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Roles;
import org.creditback.receivables.CreditReopening;
import org.creditback.receivables.store.ReopeningStore;

/** Opens credits again, only ever as half of a reversal. */
@Stateless
@RolesAllowed(Roles.REIMBURSEMENT_RUN)
@TransactionAttribute(MANDATORY)
public class CreditReopeningBean implements CreditReopening {

    @Inject
    private ReopeningStore store;

    @Override
    public void lock(LegalEntityId entity, List<Long> customerIds) {
        store.lock(entity, customerIds);
    }

    @Override
    public void reopen(LocalDate date, List<Reopened> reversed) {
        store.undoSettlements(date, reversed);
        store.openAgain(reversed);
        store.mirrorTransactions(date, reversed);
    }
}
