package org.creditback.reimbursement;

import org.creditback.domain.InvariantBroken;
import org.creditback.domain.imports.ImportKind;

/**
 * What became of a file.
 *
 * @param importId identifies it
 * @param kind     of the file
 * @param read     rows without the header
 * @param accepted rows that were in order
 * @param rejected rows that were not
 * @param booked   false where the file was to be imported whole or not at all, and a row was rejected
 */
public record ImportResult(long importId, ImportKind kind, long read, long accepted, long rejected, boolean booked) {

    public ImportResult {
        if (accepted + rejected != read) {
            throw new InvariantBroken(
                    "import " + importId + " accepted " + accepted + " and rejected " + rejected + " of " + read);
        }
    }
}
