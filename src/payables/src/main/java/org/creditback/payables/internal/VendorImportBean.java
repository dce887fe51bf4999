package org.creditback.payables.internal;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.creditback.domain.imports.VendorReference;
import org.creditback.domain.imports.VendorRow;
import org.creditback.domain.ledger.DimensionSet;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.BookedChunk;
import org.creditback.ledger.Roles;
import org.creditback.ledger.TakeOver;
import org.creditback.payables.VendorImport;
import org.creditback.payables.store.ImportedVendorStore;
import org.creditback.payables.store.StagedVendorStore;
import org.creditback.payables.store.StagedVendorStore.StagedChunk;

/** Takes vendors from a file. */
@Stateless
@RolesAllowed(Roles.AP_CLERK)
@TransactionAttribute(MANDATORY)
public class VendorImportBean implements VendorImport {

    @Inject
    private StagedVendorStore staged;

    @Inject
    private ImportedVendorStore vendors;

    @Inject
    private TakeOver takeOver;

    @Inject
    private AuditTrail auditTrail;

    @Override
    @TransactionAttribute(SUPPORTS)
    public Set<String> methodsOfPayment(LegalEntityId entity) {
        return vendors.methodsOfPayment(entity);
    }

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK})
    @TransactionAttribute(SUPPORTS)
    public Set<VendorReference> unknown(Collection<VendorReference> named) {
        return vendors.unknown(named);
    }

    @Override
    public void letBankAccountsWait(long importId, Collection<LegalEntityId> entities) {
        staged.letBankAccountsWait(importId, entities);
    }

    @Override
    public void stage(long importId, List<VendorRow> rows) {
        staged.insert(importId, rows);
    }

    @Override
    public void judge(long importId) {
        staged.refuseRepeatedAccounts(importId);
        staged.refuseNumbersOfOneTimeVendors(importId);
    }

    @Override
    public BookedChunk book(long importId, long after, long rows, boolean joined, String by) {
        Optional<StagedChunk> found = staged.chunkAfter(importId, after, rows);
        if (found.isEmpty()) {
            return BookedChunk.END;
        }
        StagedChunk chunk = found.get();
        staged.dimensionSets(importId, after, chunk.last())
                .forEach((entity, texts) -> takeOver.learn(new LegalEntityId(entity), sets(texts)));
        auditTrail.record(
                vendors.changes(importId, after, chunk.last(), chunk.dimensionsGiven(), chunk.termsGiven(), by));
        vendors.write(importId, after, chunk.last(), chunk.dimensionsGiven(), chunk.termsGiven());
        auditTrail.record(vendors.writeBankAccounts(importId, after, chunk.last(), by));
        return new BookedChunk(chunk.last(), chunk.rows());
    }

    private static List<DimensionSet> sets(List<String> texts) {
        return texts.stream()
                .map(text -> DimensionSet.parse(text).orElseThrow())
                .toList();
    }

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.REIMBURSEMENT_RUN})
    public void discard(long importId) {
        staged.delete(importId);
    }
}
