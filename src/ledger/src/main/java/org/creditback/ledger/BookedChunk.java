package org.creditback.ledger;

/**
 * Rows of an import that were booked together.
 *
 * @param last where it ended; 0 where nothing was left
 * @param rows of the file that are in the books now; rows that somebody else booked meanwhile are rejected instead
 */
public record BookedChunk(long last, long rows) {

    /** Nothing was left. */
    public static final BookedChunk END = new BookedChunk(0, 0);
}
