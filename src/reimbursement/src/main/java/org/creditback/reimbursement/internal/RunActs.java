package org.creditback.reimbursement.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.reimbursement.RunState;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.BooksCheck;
import org.creditback.ledger.LedgerTerms;
import org.creditback.ledger.Roles;
import org.creditback.reimbursement.RunId;
import org.creditback.reimbursement.store.RunHeader;
import org.creditback.reimbursement.store.RunInquiryStore;
import org.creditback.reimbursement.store.RunStates;
import org.creditback.reimbursement.store.RunStore;
import org.creditback.reimbursement.store.TransferStore;
import org.jspecify.annotations.Nullable;

/** What people do to a run: each act is one transaction on the locked run, with its event and its audit event. */
@Stateless
@RolesAllowed(Roles.AR_CLERK)
@TransactionAttribute(REQUIRES_NEW)
public class RunActs {

    @Inject
    private RunStore runs;

    @Inject
    private RunStates states;

    @Inject
    private TransferStore transfers;

    @Inject
    private RunInquiryStore inquiry;

    @Inject
    private LedgerTerms ledger;

    @Inject
    private BooksCheck books;

    @Inject
    private AuditTrail audit;

    @Inject
    private RunExecution execution;

    @Inject
    private Clock clock;

    /** OK on a frozen preview. */
    public void release(LegalEntityId entity, RunId id, String caller) {
        RunHeader run = locked(entity, id, RunState.FROZEN);
        checkNotExpired(run);
        checkOpen(run);
        checkNoneActive(run);
        if (!states.release(id.value(), caller)) {
            throw wrongState(run);
        }
        states.event(id.value(), caller, "OK", RunState.FROZEN, RunState.FROZEN, null);
        record(entity, caller, "RUN_RELEASED", id, null);
    }

    private void checkNotExpired(RunHeader run) {
        if (run.isExpiredAt(clock.instant())) {
            throw new Refusal(RefusalReason.RUN_EXPIRED, run.runId());
        }
    }

    private void checkOpen(RunHeader run) {
        if (!ledger.isOpen(run.entity(), run.postingDate())) {
            throw new Refusal(RefusalReason.PERIOD_CLOSED, run.postingDate());
        }
        books.requireSound(run.entity());
    }

    private void checkNoneActive(RunHeader run) {
        runs.inState(run.entity(), RunState.POSTING).stream().findFirst().ifPresent(other -> {
            throw new Refusal(RefusalReason.RUN_ALREADY_ACTIVE, run.entity().code(), other);
        });
        runs.inState(run.entity(), RunState.UNPROVEN).stream().findFirst().ifPresent(other -> {
            throw new Refusal(RefusalReason.UNPROVEN_RUN_EXISTS, other);
        });
    }

    /** Notes the stop request; the execution to be told, where there is one. */
    @RolesAllowed({Roles.AR_CLERK, Roles.REIMBURSEMENT_RUN})
    public Optional<Long> requestStop(LegalEntityId entity, RunId id, String caller) {
        RunHeader run = found(entity, id);
        if (run.state() == RunState.STOPPED) {
            return Optional.empty(); // pressed twice
        }
        if (run.state() != RunState.POSTING) {
            throw wrongState(run);
        }
        states.requestStop(id.value(), caller);
        states.event(id.value(), caller, "STOP_REQUESTED", RunState.POSTING, RunState.POSTING, null);
        record(entity, caller, "RUN_STOP_REQUESTED", id, null);
        return inquiry.execution(id.value());
    }

    /** Passes runs that an execution can take up: stopped, approved, requested and not started, or frozen with OK and not gone on. */
    @RolesAllowed({Roles.AR_CLERK, Roles.REIMBURSEMENT_RUN})
    public void checkResume(LegalEntityId entity, RunId id, String caller) {
        RunHeader run = found(entity, id);
        boolean waiting = run.state() == RunState.STOPPED
                || run.state() == RunState.APPROVED
                || run.state() == RunState.REQUESTED
                || (run.state() == RunState.FROZEN && run.releasedBy() != null);
        if (!waiting) {
            throw wrongState(run);
        }
        if (run.state() == RunState.FROZEN) {
            checkNotExpired(run);
        }
        if (run.state() == RunState.STOPPED || run.state() == RunState.APPROVED) {
            checkOpen(run);
            checkNoneActive(run);
        }
        states.event(id.value(), caller, "RESUME_REQUESTED", run.state(), run.state(), null);
        record(entity, caller, "RUN_RESUMED", id, null);
    }

    /** Declines what is left of a stopped run; the next execution only proves it. */
    public void end(LegalEntityId entity, RunId id, String caller) {
        RunHeader run = locked(entity, id, RunState.STOPPED);
        checkNoneActive(run);
        int declined = transfers.declineRest(id.value(), caller);
        states.event(id.value(), caller, "ENDED", RunState.STOPPED, RunState.STOPPED, declined + " declined");
        record(entity, caller, "RUN_ENDED", id, null);
    }

    /** Cancels a run that posted nothing. */
    public void cancel(LegalEntityId entity, RunId id, String caller) {
        RunHeader run = runs.lock(id.value())
                .filter(found -> found.entity().equals(entity))
                .orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, id));
        if (!run.state().isCancelable() || !states.cancel(id.value(), run.state(), "RUN_CANCELED", caller)) {
            throw wrongState(run);
        }
        record(entity, caller, "RUN_CANCELED", id, null);
    }

    /** Takes a customer out of a preview; one that waited for its approval is a preview again (AP-5, RI-8). */
    public void park(LegalEntityId entity, RunId id, String customerAccount, String reason, String caller) {
        RunHeader run = runs.lock(id.value())
                .filter(found -> found.entity().equals(entity))
                .orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, id));
        boolean submitted = run.state() == RunState.SUBMITTED;
        if (!submitted && (run.state() != RunState.FROZEN || run.releasedBy() != null)) {
            throw wrongState(run);
        }
        // As a preview it would be gone in the next moment.
        checkNotExpired(run);
        if (!transfers.park(id.value(), customerAccount, reason, caller)) {
            throw Refusal.ofField(RefusalReason.NOT_FOUND, "customerAccount", customerAccount);
        }
        states.propose(id.value(), run.state(), customerAccount);
        states.event(id.value(), caller, "PARKED", run.state(), RunState.FROZEN, customerAccount + ": " + reason);
        record(entity, caller, "CANDIDATE_PARKED", id, reason);
    }

    /** Repeats the proof of an unproven run. */
    @RolesAllowed(Roles.CONTROLLER)
    public void prove(LegalEntityId entity, RunId id, String reason, String caller) {
        RunHeader run = found(entity, id);
        if (run.state() != RunState.UNPROVEN) {
            throw wrongState(run);
        }
        if (reason.isBlank()) {
            throw Refusal.ofField(RefusalReason.MISSING_VALUE, "reason", "reason");
        }
        record(entity, caller, "RUN_PROVEN_AGAIN", id, reason);
        execution.prove(id.value(), caller);
    }

    private RunHeader found(LegalEntityId entity, RunId id) {
        return runs.find(id.value())
                .filter(run -> run.entity().equals(entity))
                .orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, id));
    }

    private RunHeader locked(LegalEntityId entity, RunId id, RunState wanted) {
        RunHeader run = runs.lock(id.value())
                .filter(found -> found.entity().equals(entity))
                .orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, id));
        if (run.state() != wanted) {
            throw wrongState(run);
        }
        return run;
    }

    private static Refusal wrongState(RunHeader run) {
        return new Refusal(RefusalReason.WRONG_STATE, run.state());
    }

    private void record(LegalEntityId entity, String caller, String action, RunId id, @Nullable String reason) {
        audit.record(new AuditEvent(entity, caller, action, "RUN", id.toString(), null, null, reason));
    }
}
