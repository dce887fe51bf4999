package org.creditback.ledger.internal;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import org.creditback.domain.imports.ExchangeRateRow;
import org.creditback.ledger.BookedChunk;
import org.creditback.ledger.ExchangeRateImport;
import org.creditback.ledger.Roles;
import org.creditback.ledger.store.StagedRateStore;

/** Takes exchange rates from a file. Rows say nothing about each other: there is nothing to judge. */
@Stateless
@RolesAllowed(Roles.CONTROLLER)
@TransactionAttribute(MANDATORY)
public class ExchangeRateImportBean implements ExchangeRateImport {

    @Inject
    private StagedRateStore staged;

    @Override
    public void stage(long importId, List<ExchangeRateRow> rows) {
        staged.insert(importId, rows);
    }

    @Override
    public void judge(long importId) {
        // Two rates of one pair and day are no error: the later one replaces the earlier, as in the books.
    }

    @Override
    public BookedChunk book(long importId, long after, long rows, boolean joined, String by) {
        return staged.chunkAfter(importId, after, rows)
                .map(last -> new BookedChunk(last, staged.book(importId, after, last, by)))
                .orElse(BookedChunk.END);
    }

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.REIMBURSEMENT_RUN})
    public void discard(long importId) {
        staged.delete(importId);
    }
}
