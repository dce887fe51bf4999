package org.creditback.reimbursement.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.creditback.domain.approval.ApprovalPolicy;
import org.creditback.domain.approval.ApprovalTerms;
import org.creditback.domain.reimbursement.RunState;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditTrail;
import org.creditback.receivables.OpenCredits;
import org.creditback.reimbursement.store.RunApprovalStore;
import org.creditback.reimbursement.store.RunHeader;
import org.creditback.reimbursement.store.RunStates;

/** Whether a run with its OK needs another person's approval, and the way there: in the caller's transaction, on the locked run. */
@Dependent
public class RunSubmission {

    @Inject
    private OpenCredits credits;

    @Inject
    private RunApprovalStore approvals;

    @Inject
    private RunStates states;

    @Inject
    private AuditTrail audit;

    // As the parameters are now: a policy that became stricter since the preview holds. A run that selected nobody
    // posts
    // nothing that anybody could approve.
    boolean isNeeded(RunHeader run) {
        ApprovalTerms terms = credits.parameters(run.entity()).approval();
        if (terms.policy() == ApprovalPolicy.NONE) {
            return false; // without adding up a million candidates
        }
        return approvals
                .totals(run.runId(), run.accountingCurrency())
                .filter(totals -> terms.askFor(totals.largestCustomer(), totals.run()))
                .isPresent();
    }

    void submit(RunHeader run, String actor) {
        states.change(run.runId(), RunState.FROZEN, RunState.SUBMITTED, actor, null);
        audit.record(new AuditEvent(
                run.entity(),
                actor,
                "RUN_SUBMITTED",
                "RUN",
                String.valueOf(run.runId()),
                null,
                RunDecisions.facts(run),
                null));
    }
}
