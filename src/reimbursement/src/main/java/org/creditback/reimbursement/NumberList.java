package org.creditback.reimbursement;

import java.util.List;

/** Every number that was ever assigned (controls.md 4): numbers that are not on a document are explained here. */
public interface NumberList {

    /**
     * Numbers in the order in which they are counted.
     *
     * @param after the place of the last one seen; {@link NumberEntry.Place#START} for the first page
     * @param size  above 1,001 is cut to it
     */
    List<NumberEntry> list(NumberFilter filter, NumberEntry.Place after, int size);
}
