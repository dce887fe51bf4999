package org.creditback.reimbursement.operation;

import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.reimbursement.RunState;
import org.jspecify.annotations.Nullable;

/**
 * The runs of a legal entity, as an operator sees them: the run that is selecting or posting, or else the newest.
 *
 * @param entity             whose runs
 * @param activeRun          the run that is selecting or posting; 0 for none
 * @param state              of that run, or of the newest; null where there was none yet
 * @param outcomes           of its candidates
 * @param customersPerSecond while it posts, since it began or was resumed; otherwise 0
 * @param secondsRemaining   at that rate; null where it is not known
 * @param last               the last run that posted and ended; null where there was none yet
 */
public record RunFigures(
        LegalEntityId entity,
        long activeRun,
        @Nullable RunState state,
        Outcomes outcomes,
        long customersPerSecond,
        @Nullable Long secondsRemaining,
        @Nullable Ended last) {

    /** Before the first run. */
    public static RunFigures none(LegalEntityId entity) {
        return new RunFigures(entity, 0, null, new Outcomes(0, 0, 0, 0), 0, null, null);
    }

    /**
     * Candidates by outcome.
     *
     * @param considered all of them
     * @param declined   at the freeze or at posting
     */
    public record Outcomes(long considered, long reimbursed, long declined, long failed) {}

    /**
     * A run that is over.
     *
     * @param seconds from the begin of its posting to its end
     * @param result  the state it ended in
     */
    public record Ended(long seconds, RunState result) {}
}
