package org.creditback.receivables.internal;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.creditback.domain.imports.OpenItemRow;
import org.creditback.ledger.BookedChunk;
import org.creditback.ledger.Roles;
import org.creditback.receivables.OpenItemImport;
import org.creditback.receivables.store.OpenItemJudgement;
import org.creditback.receivables.store.StagedOpenItemStore;
import org.creditback.receivables.store.TakenOverDocumentStore;

/** Takes open documents from a file. */
@Stateless
@RolesAllowed(Roles.AR_CLERK)
@TransactionAttribute(MANDATORY)
public class OpenItemImportBean implements OpenItemImport {

    @Inject
    private StagedOpenItemStore staged;

    @Inject
    private OpenItemJudgement judgement;

    @Inject
    private TakenOverDocumentStore documents;

    @Inject
    private DocumentTakeOver takeOver;

    @Override
    public void stage(long importId, List<OpenItemRow> rows) {
        staged.insert(importId, rows);
    }

    @Override
    public void judge(long importId) {
        judgement.refuseUnknownNames(importId);
        judgement.refuseRepeatedLines(importId);
        judgement.gatherDocuments(importId);
        judgement.refuseKnownDocuments(importId);
        judgement.refuseDifferingLines(importId);
        judgement.refuseLinesOfBadDocuments(importId);
        judgement.layOutLines(importId);
    }

    @Override
    public BookedChunk book(long importId, long after, long rows, boolean joined, String by) {
        Optional<Long> last = documents.chunkAfter(importId, after, rows, joined);
        if (last.isEmpty()) {
            return BookedChunk.END;
        }
        documents.lockCustomers(importId, after, last.get());
        documents.refuseKnownDocuments(importId, after, last.get());
        return new BookedChunk(last.get(), takeOver.book(importId, after, last.get(), by));
    }

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.REIMBURSEMENT_RUN})
    public void discard(long importId) {
        staged.delete(importId);
    }
}
