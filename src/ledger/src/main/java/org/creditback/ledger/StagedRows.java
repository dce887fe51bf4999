package org.creditback.ledger;

import java.util.List;

/**
 * Rows of one kind on their way from a file into the books: staged as read, judged together, booked in chunks.
 *
 * <p>Always inside the caller's transactions, one for each call; the import's own door asked who calls. A row with a fault is never
 * booked; the module publishes it in its view {@code rejected_import_row} until the rows are discarded.
 *
 * @param <R> a row as read, with the first error that the row itself shows
 */
public interface StagedRows<R> {

    /** Puts rows aside, in bulk; lines of an import are unique. */
    void stage(long importId, List<R> rows);

    /** Finds what concerns several rows or the books. May be asked again, after a chunk met somebody else's booking. */
    void judge(long importId);

    /**
     * Books the next good rows.
     *
     * @param after  where the chunk before ended; 0 for the first
     * @param rows   about so many; a document is never divided
     * @param joined true where other chunks go into the same commit: then what shares a voucher is not divided either
     * @param by     who imports
     * @return what was booked; a chunk that has no {@link BookedChunk#last} is the end
     */
    BookedChunk book(long importId, long after, long rows, boolean joined, String by);

    /** Forgets every row of the import. */
    void discard(long importId);
}
