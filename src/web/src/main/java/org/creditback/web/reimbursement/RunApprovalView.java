package org.creditback.web.reimbursement;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Objects;
import org.creditback.domain.approval.Involvement;
import org.creditback.domain.reimbursement.RunState;
import org.creditback.reimbursement.RunApproval;
import org.creditback.reimbursement.RunApprovals;
import org.creditback.web.page.CallerView;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;
import org.jspecify.annotations.Nullable;

/** The decision on a run that waits for it: what is decided on, who may, and who did. */
@Named
@ViewScoped
public class RunApprovalView implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    RunApprovals approvals;

    @Inject
    LegalEntityView entity;

    @Inject
    CallerView caller;

    @Inject
    RunView run;

    @Inject
    Page page;

    private boolean awaited;
    private String seenHash = "";
    private String reason = "";

    // As the page was first shown: what changes behind it is not what its reader decides on (AP-4).
    @PostConstruct
    void read() {
        awaited = run.getSummary().state() == RunState.SUBMITTED;
        seenHash = Objects.requireNonNullElse(run.getSummary().proposalHash(), "");
    }

    private RunApproval approval() {
        return page.once("approval", () -> approvals.of(entity.id(), run.id()));
    }

    public RunApproval getFound() {
        return approval();
    }

    /** True where the run waited for a decision when the page was opened: who decides second is told so (F27), not left without an answer. */
    public boolean isAwaiting() {
        return awaited;
    }

    /** True for somebody who may decide on it now. */
    public boolean isDecidable() {
        return isAwaiting() && caller.isController() && approval().involvement().isEmpty();
    }

    /** Why a controller may not; the first reason, null for none. */
    public @Nullable Involvement getBar() {
        return isAwaiting() && caller.isController()
                ? approval().involvement().stream().findFirst().orElse(null)
                : null;
    }

    /** True for somebody who prepared it and may take it back. */
    public boolean isWithdrawable() {
        return isAwaiting() && caller.isClerk() && approval().isPreparedByCaller();
    }

    public String approve() {
        approvals.approve(entity.id(), run.id(), seenHash);
        return run.acted();
    }

    /** Refuses the run; asks for the reason where there is none. */
    public String reject() {
        if (reason.isBlank()) {
            page.refuseAt("decision:rejection", "refusal.MISSING_VALUE");
            return "";
        }
        approvals.reject(entity.id(), run.id(), seenHash, reason.strip());
        return run.acted();
    }

    public String withdraw() {
        approvals.withdraw(entity.id(), run.id());
        return run.acted();
    }

    public String getSeenHash() {
        return seenHash;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
