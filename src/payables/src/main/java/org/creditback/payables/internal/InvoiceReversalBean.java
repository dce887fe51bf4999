package org.creditback.payables.internal;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Roles;
import org.creditback.payables.InvoiceReversal;
import org.creditback.payables.store.InvoiceReversalStore;

/** Closes vendor invoices, only ever as half of a reversal. */
@Stateless
@RolesAllowed(Roles.REIMBURSEMENT_RUN)
@TransactionAttribute(MANDATORY)
public class InvoiceReversalBean implements InvoiceReversal {

    @Inject
    private InvoiceReversalStore store;

    @Override
    public List<Standing> hold(LegalEntityId entity, long runId, List<Integer> ordinals) {
        store.hold(runId, ordinals);
        return store.standing(entity, runId, ordinals);
    }

    @Override
    public void close(LocalDate date, List<Closed> invoices, String by) {
        store.close(date, invoices);
        store.endTasks(invoices, by);
    }
}
