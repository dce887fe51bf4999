package org.creditback.reimbursement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A number of a series, with what became of it (NU-4).
 *
 * @param number          as written
 * @param state           ASSIGNED, USED or VOIDED
 * @param reason          of a voided one: a code
 * @param customerAccount for whom; null where no run took it
 * @param run             that took it; null for one that was used at once
 * @param by              who assigned it, or whose act gave it its final state
 * @param at              when
 * @param place           where it stands in the list
 */
public record NumberEntry(
        String number,
        String state,
        @Nullable String reason,
        @Nullable String customerAccount,
        @Nullable RunId run,
        String by,
        @Nullable Instant at,
        Place place) {

    /**
     * A place in the list, in the order of the numbers; what is assigned later moves none.
     *
     * @param fiscalYear of the number; 0 where the series does not restart
     * @param block      the first value that was assigned together with it
     * @param value      of the number
     * @param candidate  of the run that took it; 0 for none
     */
    public record Place(int fiscalYear, long block, long value, int candidate) {

        /** Before the first. */
        public static final Place START = new Place(0, 0, 0, 0);
    }
}
