package org.creditback.reimbursement;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.creditback.domain.imports.ImportKind;
import org.creditback.domain.imports.ImportMode;

/** Files of other programs: customers, vendors, open items, exchange rates. */
public interface Imports {

    /**
     * Reads a file to its end, then judges its rows, then books those in order; a million rows need the memory of a few thousand.
     *
     * <p>The same file again books nothing twice. Where it breaks off, what is booked stays, and importing the file again books the rest.
     *
     * @param file CSV in UTF-8 with a header row, read once and not closed
     * @return accepted and rejected rows, which are together the rows read
     * @throws org.creditback.domain.Refusal NOT_AUTHORIZED without the role of the kind; BAD_HEADER and UNREADABLE_FILE, where nothing was
     *     imported
     */
    ImportResult run(ImportKind kind, ImportMode mode, InputStream file);

    /** The caller's imports, an auditor's everybody's; the last first, at most 1,000. */
    List<ImportProgress> recent(int size);

    /** One import; empty where it is not the caller's. */
    Optional<ImportProgress> progress(long importId);

    /**
     * The rejected rows of an import that has ended, in order of lines; empty where it is not the caller's.
     *
     * @param afterLine the last line of the page before; 0 for the first page
     * @param size      at most 1,000
     */
    List<RejectedRow> rejected(long importId, long afterLine, int size);
}
