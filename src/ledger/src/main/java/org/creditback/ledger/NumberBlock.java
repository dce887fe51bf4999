package org.creditback.ledger;

import org.creditback.domain.ledger.NumberFormat;

/**
 * Numbers that were assigned together: {@code count} from {@code first} on, without a gap.
 *
 * @param first  the first value
 * @param count  at least one
 * @param format how they are written
 */
public record NumberBlock(long first, int count, NumberFormat format) {

    /** The number at a place of the block, counted from 0. */
    public String number(int ordinal) {
        if (ordinal < 0 || ordinal >= count) {
            throw new IndexOutOfBoundsException("number " + ordinal + " of " + count);
        }
        return format.number(first + ordinal);
    }
}
