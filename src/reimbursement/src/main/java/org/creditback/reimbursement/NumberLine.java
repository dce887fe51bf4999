package org.creditback.reimbursement;

import java.time.Instant;
import org.creditback.domain.ledger.NumberSeries;
import org.jspecify.annotations.Nullable;

/**
 * A number that a run assigned.
 *
 * @param series          of the legal entity
 * @param number          as written
 * @param state           ASSIGNED, USED or VOIDED
 * @param reason          of a voided one: a code
 * @param customerAccount for whom
 * @param by              who assigned it, or whose act gave it its final state
 * @param at              when
 */
public record NumberLine(
        NumberSeries series,
        String number,
        String state,
        @Nullable String reason,
        String customerAccount,
        String by,
        @Nullable Instant at) {}
