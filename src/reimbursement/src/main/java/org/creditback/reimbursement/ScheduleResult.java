package org.creditback.reimbursement;

import java.time.Instant;
import org.creditback.domain.reimbursement.RunState;
import org.jspecify.annotations.Nullable;

/**
 * What became of a time at which a schedule was due.
 *
 * @param plannedAt when it was due
 * @param state     what became of it
 * @param reason    a code: of a refusal, of a lost right, or of its own; null for none
 * @param detail    what the sentence of the reason names, such as the other run; null for nothing
 * @param run       the run it started; null for none
 * @param runState  where that run is
 */
public record ScheduleResult(
        Instant plannedAt,
        OccurrenceState state,
        @Nullable String reason,
        @Nullable String detail,
        @Nullable RunId run,
        @Nullable RunState runState) {}
