package org.creditback.reimbursement.internal;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;
import static jakarta.ejb.TransactionAttributeType.REQUIRED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.reimbursement.RunState;
import org.creditback.ledger.Access;
import org.creditback.ledger.Roles;
import org.creditback.reimbursement.RunApproval;
import org.creditback.reimbursement.RunApprovals;
import org.creditback.reimbursement.RunId;
import org.creditback.reimbursement.SubmittedRun;
import org.creditback.reimbursement.store.RiskStore;
import org.creditback.reimbursement.store.RunApprovalStore;
import org.creditback.reimbursement.store.RunHeader;
import org.creditback.reimbursement.store.RunStore;
import org.creditback.reimbursement.store.SubmittedStore;
import org.jspecify.annotations.Nullable;

/** The door of the approvals: who may, then the decision. */
@Stateless
@RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.AUDITOR})
@TransactionAttribute(REQUIRED)
public class RunApprovalsBean implements RunApprovals {

    private static final int LARGEST_PAGE = 101;

    @Inject
    private Access access;

    @Inject
    private RunDecisions decisions;

    @Inject
    private RunStarter starter;

    @Inject
    private RunStore runs;

    @Inject
    private RunApprovalStore approvals;

    @Inject
    private SubmittedStore submitted;

    @Inject
    private RiskStore risks;

    @Override
    @RolesAllowed(Roles.CONTROLLER)
    @TransactionAttribute(NOT_SUPPORTED)
    public void approve(LegalEntityId entity, RunId run, String seenHash) {
        access.require(entity);
        decisions.approve(entity, run, seenHash, access.caller());
        starter.start(run.value());
    }

    @Override
    @RolesAllowed(Roles.CONTROLLER)
    @TransactionAttribute(NOT_SUPPORTED)
    public void reject(LegalEntityId entity, RunId run, String seenHash, String reason) {
        access.require(entity);
        decisions.reject(entity, run, seenHash, TypedReason.of(reason), access.caller());
    }

    @Override
    @RolesAllowed(Roles.AR_CLERK)
    @TransactionAttribute(NOT_SUPPORTED)
    public void withdraw(LegalEntityId entity, RunId run) {
        access.require(entity);
        decisions.withdraw(entity, run, access.caller());
    }

    @Override
    @RolesAllowed({Roles.CONTROLLER, Roles.AUDITOR})
    public List<SubmittedRun> waiting(boolean mine, @Nullable RunId after, int size) {
        access.requireEnabled();
        int rows = Math.max(1, Math.min(LARGEST_PAGE, size));
        return submitted.page(of(mine), after == null ? 0 : after.value(), rows);
    }

    private SubmittedStore.Reader of(boolean mine) {
        return new SubmittedStore.Reader(access.caller(), access.granted(), mine);
    }

    @Override
    @RolesAllowed({Roles.CONTROLLER, Roles.AUDITOR})
    public int waitingForCaller() {
        access.requireEnabled();
        return submitted.count(of(true));
    }

    @Override
    public RunApproval of(LegalEntityId entity, RunId run) {
        access.require(entity);
        RunHeader header = runs.find(run.value())
                .filter(found -> found.entity().equals(entity))
                .orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, run));
        if (header.state() != RunState.SUBMITTED) {
            return new RunApproval(Set.of(), List.of(), approvals.history(run.value()));
        }
        String hash = Objects.requireNonNull(header.proposalHash());
        return new RunApproval(
                approvals.fourEyes(run.value(), hash).involvement(access.caller()),
                risks.of(List.of(run.value())).getOrDefault(run.value(), List.of()),
                approvals.history(run.value()));
    }
}
