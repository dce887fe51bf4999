package org.creditback.reimbursement.internal;

import org.creditback.domain.imports.ImportKind;
import org.creditback.domain.imports.ImportMode;

/**
 * A file whose header is in order, on its way into the books.
 *
 * @param importId identifies the import
 * @param kind     of the file
 * @param mode     of the import
 * @param rows     those after the header
 * @param kept     the file on disk; closed when the import is over
 * @param by       who imports it
 */
public record TakenFile(long importId, ImportKind kind, ImportMode mode, RowFile rows, KeptFile kept, String by) {}
