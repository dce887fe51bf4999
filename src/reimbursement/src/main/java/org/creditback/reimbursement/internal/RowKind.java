package org.creditback.reimbursement.internal;

import org.creditback.domain.imports.Books;
import org.creditback.domain.imports.ImportedRow;
import org.creditback.ledger.StagedRows;

/**
 * How one kind of file becomes rows of the module that books them.
 *
 * @param <R> such a row
 */
interface RowKind<R> {

    /** Checks a row as far as the row itself tells. */
    R read(ImportedRow row, Books books);

    /** Where the rows go. */
    StagedRows<R> rows();

    /** Compares the rows with each other and with the books, those of other modules included. */
    default void judge(long importId) {
        rows().judge(importId);
    }
}
