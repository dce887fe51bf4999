package org.creditback.reimbursement;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.creditback.domain.imports.ImportKind;
import org.creditback.domain.imports.ImportMode;

/** Files of other programs: customers, vendors, open items, exchange rates. */
public interface Imports {

    /** The most bytes of a file that a person sends: stated where it is sent, and what a server takes at most. */
    long MOST_BYTES = 500L * 1024 * 1024;

    /** What the caller may import; nothing for an auditor, who may see what others imported. */
    List<ImportKind> kinds();

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

    /**
     * Takes a file over and imports it in the background as {@link #run} does; {@link #progress} tells how far it is.
     *
     * @param fileName as the person calls it, for lists only
     * @param file     read once and not closed
     * @return the identity of the import
     * @throws org.creditback.domain.Refusal as run; FILE_TOO_LARGE beyond {@link #MOST_BYTES}. Nothing was imported
     */
    long start(ImportKind kind, ImportMode mode, String fileName, InputStream file);

    /** The caller's imports, everybody's for an auditor of all legal entities; the last first, at most 1,000. */
    List<ImportProgress> recent(int size);

    /** The same before an import. */
    List<ImportProgress> recent(long before, int size);

    /** One import; empty where it is not the caller's. */
    Optional<ImportProgress> progress(long importId);

    /**
     * The rejected rows of an import that has ended, in order of lines; empty where it is not the caller's.
     *
     * @param afterLine the last line of the page before; 0 for the first page
     * @param size      at most 1,000
     */
    List<RejectedRow> rejected(long importId, long afterLine, int size);

    /** The columns of a file in its own order; empty where it is not the caller's. */
    List<String> columns(long importId);

    /** The rejected rows as they stood in the file: the same lines as {@link #rejected}, thirty days long. */
    List<OriginalRow> originals(long importId, long afterLine, int size);
}
