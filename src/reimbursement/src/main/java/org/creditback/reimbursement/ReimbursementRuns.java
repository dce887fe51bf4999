package org.creditback.reimbursement;

import org.creditback.domain.ledger.LegalEntityId;

/** Starting a run and acting on it. Every method checks role and legal entity; what the rules forbid is a Refusal. */
public interface ReimbursementRuns {

    /**
     * Stores a run and starts it in the background. The same request key and content again: the same run, and nothing else happens.
     *
     * @throws org.creditback.domain.Refusal REQUEST_KEY_REUSED, SETUP_INCOMPLETE, PERIOD_CLOSED, CUTOFF_AFTER_POSTING_DATE,
     *     RUN_ALREADY_ACTIVE or UNPROVEN_RUN_EXISTS
     */
    RunId start(StartRun command);

    /** Reimburses the marked credits of one customer at once, in the caller's thread (DI-12): the same rules, one candidate. */
    RunId reimburse(StartRun command);

    /** OK on a frozen preview: the same run goes on to posting, or waits for its approval (DI-10). */
    void post(LegalEntityId entity, RunId run);

    /** Asks a posting run to stop after its current customers (RI-5). */
    void requestStop(LegalEntityId entity, RunId run);

    /** Goes on with a stopped or approved run, or starts a requested one again. */
    void resume(LegalEntityId entity, RunId run);

    /** Declines the rest of a stopped run with RUN_ENDED, voids their numbers and proves it. */
    void end(LegalEntityId entity, RunId run);

    /** Cancels a run that posted nothing; its numbers are voided RUN_CANCELED. */
    void cancel(LegalEntityId entity, RunId run);

    /** Takes a selected customer out of a run that is frozen or waits for its approval, with a typed reason (RI-8). */
    void park(LegalEntityId entity, RunId run, String customerAccount, String reason);

    /** Repeats the proof of a run that is UNPROVEN (controller). */
    void prove(LegalEntityId entity, RunId run, String reason);
}
