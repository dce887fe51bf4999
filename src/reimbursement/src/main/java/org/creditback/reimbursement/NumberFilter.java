package org.creditback.reimbursement;

import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.ledger.NumberSeries;
import org.jspecify.annotations.Nullable;

/**
 * Which numbers to list.
 *
 * @param entity whose
 * @param series which
 * @param state  ASSIGNED, USED or VOIDED only; null for all
 * @param run    those of one run only; null for all
 */
public record NumberFilter(
        LegalEntityId entity,
        NumberSeries series,
        @Nullable String state,
        @Nullable RunId run) {

    /** Planned in a run that may still post. */
    public static final String ASSIGNED = "ASSIGNED";

    /** Stands on a document. */
    public static final String USED = "USED";

    /** Will never stand on one. */
    public static final String VOIDED = "VOIDED";
}
