package org.creditback.receivables.internal;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.creditback.domain.imports.CustomerRow;
import org.creditback.domain.imports.VendorReference;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.BookedChunk;
import org.creditback.ledger.Roles;
import org.creditback.receivables.CustomerImport;
import org.creditback.receivables.store.ImportedCustomerStore;
import org.creditback.receivables.store.StagedCustomerStore;
import org.creditback.receivables.store.StagedCustomerStore.StagedChunk;
import org.jspecify.annotations.Nullable;

/** Takes customers from a file. */
@Stateless
@RolesAllowed(Roles.AR_CLERK)
@TransactionAttribute(MANDATORY)
public class CustomerImportBean implements CustomerImport {

    @Inject
    private StagedCustomerStore staged;

    @Inject
    private ImportedCustomerStore customers;

    @Inject
    private AuditTrail auditTrail;

    @Override
    public void stage(long importId, List<CustomerRow> rows) {
        staged.insert(importId, rows);
    }

    @Override
    public List<VendorReference> namedVendors(long importId, @Nullable VendorReference after, int size) {
        return staged.namedVendors(importId, after, size);
    }

    @Override
    public void refuseVendors(long importId, Collection<VendorReference> unknown) {
        staged.refuseVendors(importId, unknown);
    }

    @Override
    public void judge(long importId) {
        staged.refuseRepeatedAccounts(importId);
    }

    @Override
    public BookedChunk book(long importId, long after, long rows, boolean joined, String by) {
        Optional<StagedChunk> chunk = staged.chunkAfter(importId, after, rows);
        if (chunk.isEmpty()) {
            return BookedChunk.END;
        }
        long last = chunk.get().last();
        boolean legalStatusGiven = chunk.get().legalStatusGiven();
        auditTrail.record(customers.changedFlags(importId, after, last, legalStatusGiven, by));
        customers.write(importId, after, last, legalStatusGiven);
        auditTrail.record(customers.proposeBankDetails(importId, after, last, by));
        return new BookedChunk(last, chunk.get().rows());
    }

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.REIMBURSEMENT_RUN})
    public void discard(long importId) {
        staged.delete(importId);
    }
}
