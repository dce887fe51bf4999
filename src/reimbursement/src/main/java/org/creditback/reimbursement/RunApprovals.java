package org.creditback.reimbursement;

import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;
import org.jspecify.annotations.Nullable;

/** The approval of runs by another person than who prepared them (AP-1 to AP-7). Every method checks role and legal entity. */
public interface RunApprovals {

    /**
     * Approves a run that waits for it (controller); the run goes on to posting at once.
     *
     * @param seenHash of the proposal as the approver saw it
     * @throws org.creditback.domain.Refusal WRONG_STATE, also where somebody else was first; SELF_APPROVAL; PROPOSAL_CHANGED;
     *     PERIOD_CLOSED, and the run keeps its state; NOT_AUTHORIZED for a role that was lost since the log-in
     */
    void approve(LegalEntityId entity, RunId run, String seenHash);

    /**
     * Refuses a run that waits for its approval (controller): it is over, its numbers are voided RUN_REJECTED.
     *
     * @throws org.creditback.domain.Refusal as {@link #approve}; MISSING_VALUE without a reason
     */
    void reject(LegalEntityId entity, RunId run, String seenHash, String reason);

    /** Takes a submitted run back, by somebody who prepared it (AR clerk): it is canceled, its numbers are voided RUN_CANCELED. */
    void withdraw(LegalEntityId entity, RunId run);

    /**
     * Runs of all the caller's legal entities that wait for an approval, the oldest first.
     *
     * @param mine  only those that the caller may decide on
     * @param after the last run seen; null for the first page
     */
    List<SubmittedRun> waiting(boolean mine, @Nullable RunId after, int size);

    /** How many wait that the caller may decide on. */
    int waitingForCaller();

    /** What there is to know before a decision on a run, and who decided. */
    RunApproval of(LegalEntityId entity, RunId run);
}
