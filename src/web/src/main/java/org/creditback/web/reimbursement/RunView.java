package org.creditback.web.reimbursement;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.reimbursement.RunState;
import org.creditback.reimbursement.ReimbursementRuns;
import org.creditback.reimbursement.RunId;
import org.creditback.reimbursement.RunInquiry;
import org.creditback.reimbursement.RunInquiry.ReasonCount;
import org.creditback.reimbursement.RunSummary;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;
import org.creditback.web.page.TextsView;

/** One run: where it is, and what a person may do to it now. */
@Named
@ViewScoped
public class RunView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final Set<RunState> MOVING = Set.of(RunState.REQUESTED, RunState.SELECTING, RunState.POSTING);

    // Whoever acted last brought it here, and nothing happens until somebody else does something.
    private static final Set<RunState> RESTING = Set.of(RunState.SUBMITTED);

    // An act is carried out in the background a moment later: the page looks so often before it believes nothing
    // happens.
    private static final int LOOKS_AFTER_AN_ACT = 10;

    @EJB
    ReimbursementRuns runs;

    @EJB
    RunInquiry inquiry;

    @Inject
    LegalEntityView entity;

    @Inject
    Page page;

    @Inject
    TextsView text;

    private long run;
    private int looksLeft;
    private String tab = "";
    private String reason = "";

    @PostConstruct
    void read() {
        run = page.number("run");
        tab = page.text("tab");
        looksLeft = page.parameter("acted") == null ? 0 : LOOKS_AFTER_AN_ACT;
    }

    /** Where a run is shown. */
    static String address(LegalEntityId entity, RunId run) {
        return "/pages/reimbursement/run?faces-redirect=true&entity=" + entity.code() + "&run=" + run;
    }

    public RunSummary getSummary() {
        return page.once("run", () -> inquiry.run(entity.id(), id()));
    }

    public List<RunSummary.CurrencyTotal> getRemaining() {
        return page.once("remaining", () -> inquiry.remaining(entity.id(), id()));
    }

    public List<ReasonCount> getReasons() {
        return page.once("reasons", () -> inquiry.reasons(entity.id(), id()));
    }

    RunId id() {
        return new RunId(run);
    }

    /** The tab that the address names, else the one with what matters now. */
    public String getTab() {
        return tab.isEmpty() ? RunTab.first(getSummary()).key() : tab;
    }

    public List<RunTab> getTabs() {
        return RunTab.of(getSummary());
    }

    public List<RunStep> getSteps() {
        return RunStep.of(getSummary());
    }

    /** True while the server works on it: the page looks again and again. */
    public boolean isMoving() {
        RunSummary summary = getSummary();
        return MOVING.contains(summary.state())
                || (summary.state() == RunState.FROZEN && summary.released())
                || (looksLeft > 0 && !summary.state().isOver() && !RESTING.contains(summary.state()));
    }

    /** The page looks again. */
    public void look() {
        looksLeft = Math.max(0, looksLeft - 1);
    }

    /** Planned beside posted, per currency. */
    public List<RunTotal> getTotals() {
        return RunTotal.of(getSummary());
    }

    /** Posted by now, for each currency that is planned. */
    public List<RunSummary.CurrencyTotal> getPosted() {
        return getTotals().stream().map(RunTotal::posted).toList();
    }

    /** What there is to say about the state; empty for nothing. */
    public String getSentence() {
        return new RunSentence(text).of(getSummary(), isMoving());
    }

    /** The filter as it was typed. */
    public String getFilterText() {
        return new RunSentence(text).filter(getSummary());
    }

    public boolean isPostable() {
        return getSummary().state() == RunState.FROZEN && !getSummary().released();
    }

    public boolean isStoppable() {
        return getSummary().state() == RunState.POSTING;
    }

    /** Still a plan that customers can be taken out of. */
    public boolean isParkable() {
        return isPostable() || getSummary().state() == RunState.SUBMITTED;
    }

    /** Stopped; or requested, approved, or frozen with its OK, and left alone by whoever should have gone on with it. */
    public boolean isResumable() {
        return getSummary().state() == RunState.STOPPED || getSummary().state() == RunState.REQUESTED || isLeftAlone();
    }

    // Just after the OK the page looks again for a while, and the server takes the run on.
    private boolean isLeftAlone() {
        boolean ready = getSummary().state() == RunState.APPROVED
                || (getSummary().state() == RunState.FROZEN && getSummary().released());
        return ready && looksLeft == 0;
    }

    public boolean isEndable() {
        return getSummary().state() == RunState.STOPPED;
    }

    /** Whether what it posted may be undone: it is over and proven. */
    public boolean isReversible() {
        RunState state = getSummary().state();
        return state == RunState.DONE || state == RunState.DONE_WITH_DECLINES;
    }

    public boolean isCancelable() {
        return isPostable()
                || isLeftAlone()
                || getSummary().state() == RunState.REQUESTED
                || getSummary().state() == RunState.SUBMITTED;
    }

    public boolean isUnproven() {
        return getSummary().state() == RunState.UNPROVEN;
    }

    public String post() {
        runs.post(entity.id(), id());
        return acted();
    }

    public String stop() {
        runs.requestStop(entity.id(), id());
        return acted();
    }

    public String resume() {
        runs.resume(entity.id(), id());
        return acted();
    }

    public String end() {
        runs.end(entity.id(), id());
        return acted();
    }

    public String cancel() {
        runs.cancel(entity.id(), id());
        return acted();
    }

    /** A controller compares again, and says why. */
    public String prove() {
        runs.prove(entity.id(), id(), reason.strip());
        return acted();
    }

    String acted() {
        return address(entity.id(), id()) + "&acted=true" + (tab.isEmpty() ? "" : "&tab=" + tab);
    }

    public long getRun() {
        return run;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
