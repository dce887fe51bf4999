package org.creditback.reimbursement.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.function.Supplier;
import org.creditback.ledger.Roles;
import org.creditback.reimbursement.store.ImportStore;

/** Takes one step of an import in a transaction of its own; no transaction is open while the file is awaited. */
@Stateless
@RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.REIMBURSEMENT_RUN})
@TransactionAttribute(REQUIRES_NEW)
public class ImportTransaction {

    @Inject
    private ImportStore imports;

    /** The result of the step, committed. */
    public <T> T with(Supplier<T> step) {
        imports.allowTime();
        return step.get();
    }
}
