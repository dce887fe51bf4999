package org.creditback.reimbursement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.creditback.domain.ledger.LegalEntityId;
import org.jspecify.annotations.Nullable;

/**
 * The schedules of runs. Every method checks role and legal entity; sizes above 1,000 are cut to it.
 *
 * <p>A schedule that posts is made, changed and enabled by a receivables clerk; an administrator does the same with one that previews, and
 * may switch off and delete any (controls.md 2: no posting). Whoever does it answers for the runs from then on.
 */
public interface Schedules {

    /**
     * Schedules in the order of their names.
     *
     * @param state only these; null for all but the deleted ones
     * @param after the last name of the page before; empty for the first page
     */
    List<ScheduleLine> list(LegalEntityId entity, @Nullable ScheduleState state, String after, int size);

    /** Enabled schedules by the time at which they start their next run, the earliest first. */
    List<Schedule> next(LegalEntityId entity, int size);

    /** One schedule, also a deleted one; a Refusal NOT_FOUND where there is none. */
    Schedule get(LegalEntityId entity, ScheduleId schedule);

    /** What became of the times at which it was due, the latest first, before a moment; null for the latest. */
    List<ScheduleResult> results(LegalEntityId entity, ScheduleId schedule, @Nullable Instant before, int size);

    /** The schedule that started a run; empty where a person or the console did. */
    Optional<Schedule> ofRun(LegalEntityId entity, RunId run);

    /**
     * Stores a schedule, enabled.
     *
     * @throws org.creditback.domain.Refusal MISSING_VALUE or BAD_VALUE with the field, ALREADY_EXISTS for the name, NOT_AUTHORIZED
     */
    Schedule create(LegalEntityId entity, ScheduleTerms terms);

    /**
     * Replaces the terms; who wrote last is not overwritten unseen.
     *
     * @throws org.creditback.domain.Refusal as {@link #create}; STALE_VERSION, WRONG_STATE for a deleted one
     */
    Schedule change(LegalEntityId entity, ScheduleId schedule, ScheduleTerms terms, int version);

    /** Lets it start runs from its next time on, in the caller's name; the same refusals as {@link #change}. */
    Schedule enable(LegalEntityId entity, ScheduleId schedule, int version);

    /** Lets it start nothing. */
    Schedule disable(LegalEntityId entity, ScheduleId schedule, int version);

    /** Takes it out of the lists, with a typed reason; its runs keep it. */
    void delete(LegalEntityId entity, ScheduleId schedule, int version, String reason);
}
