package org.creditback.reimbursement.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.Objects;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.approval.ApprovalDecision;
import org.creditback.domain.approval.FourEyes;
import org.creditback.domain.approval.Involvement;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.reimbursement.RunState;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditFacts;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.BooksCheck;
import org.creditback.ledger.LedgerTerms;
import org.creditback.ledger.Roles;
import org.creditback.reimbursement.RunId;
import org.creditback.reimbursement.store.RunApprovalStore;
import org.creditback.reimbursement.store.RunHeader;
import org.creditback.reimbursement.store.RunStates;
import org.creditback.reimbursement.store.RunStore;
import org.jspecify.annotations.Nullable;

/** Decisions on runs that wait for one: each is one transaction on the locked run, with its event and its audit event. */
@Stateless
@RolesAllowed(Roles.CONTROLLER)
@TransactionAttribute(REQUIRES_NEW)
public class RunDecisions {

    @Inject
    private RunStore runs;

    @Inject
    private RunStates states;

    @Inject
    private RunApprovalStore approvals;

    @Inject
    private LedgerTerms ledger;

    @Inject
    private BooksCheck books;

    @Inject
    private AuditTrail audit;

    /** Approves what the caller saw. */
    public void approve(LegalEntityId entity, RunId id, String seenHash, String caller) {
        RunHeader run = decidable(entity, id, seenHash, caller);
        // Also at posting: closed in between, the run stays approved (PO-16).
        if (!ledger.isOpen(entity, run.postingDate())) {
            throw new Refusal(RefusalReason.PERIOD_CLOSED, run.postingDate());
        }
        books.requireSound(entity);
        approvals.insert(id.value(), seenHash, ApprovalDecision.APPROVE, caller, null);
        states.change(id.value(), RunState.SUBMITTED, RunState.APPROVED, caller, null);
        record(run, caller, "RUN_APPROVED", null);
    }

    /** Refuses what the caller saw, for a reason. */
    public void reject(LegalEntityId entity, RunId id, String seenHash, String reason, String caller) {
        RunHeader run = decidable(entity, id, seenHash, caller);
        approvals.insert(id.value(), seenHash, ApprovalDecision.REJECT, caller, reason);
        states.reject(id.value(), caller, reason);
        record(run, caller, "RUN_REJECTED", reason);
    }

    /** Takes a run back, by somebody who prepared it. */
    @RolesAllowed(Roles.AR_CLERK)
    public void withdraw(LegalEntityId entity, RunId id, String caller) {
        RunHeader run = submitted(entity, id);
        if (!fourEyes(run).involvement(caller).contains(Involvement.PREPARED)) {
            throw new Refusal(RefusalReason.NOT_AUTHORIZED);
        }
        states.cancel(id.value(), RunState.SUBMITTED, "RUN_CANCELED", caller);
        record(run, caller, "RUN_WITHDRAWN", null);
    }

    private RunHeader decidable(LegalEntityId entity, RunId id, String seenHash, String caller) {
        RunHeader run = submitted(entity, id);
        fourEyes(run).objection(caller, seenHash).ifPresent(reason -> {
            audit.recordRefusal(new AuditEvent(
                    entity, caller, "RUN_APPROVAL_REFUSED", "RUN", id.toString(), null, facts(run), reason.name()));
            throw new Refusal(reason);
        });
        return run;
    }

    // Locked: of two approvers the second waits, and reads what the first one made of it.
    private RunHeader submitted(LegalEntityId entity, RunId id) {
        RunHeader run = runs.lock(id.value())
                .filter(found -> found.entity().equals(entity))
                .orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, id));
        if (run.state() != RunState.SUBMITTED) {
            throw new Refusal(RefusalReason.WRONG_STATE, run.state());
        }
        return run;
    }

    private FourEyes fourEyes(RunHeader run) {
        return approvals.fourEyes(run.runId(), Objects.requireNonNull(run.proposalHash()));
    }

    private void record(RunHeader run, String caller, String action, @Nullable String reason) {
        audit.record(new AuditEvent(
                run.entity(), caller, action, "RUN", String.valueOf(run.runId()), null, facts(run), reason));
    }

    /** What was decided on, for the audit trail. */
    static String facts(RunHeader run) {
        return new AuditFacts().with("proposalHash", run.proposalHash()).json();
    }
}
