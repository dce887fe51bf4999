package org.creditback.web.reimbursement;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.creditback.domain.reimbursement.CandidateState;
import org.creditback.reimbursement.CandidateLine;
import org.creditback.reimbursement.ReimbursementRuns;
import org.creditback.reimbursement.RunInquiry;
import org.creditback.reimbursement.RunInquiry.ReasonCount;
import org.creditback.reimbursement.VoucherView;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;
import org.jspecify.annotations.Nullable;

/** The customers of a run by outcome, a page at a time; page, reason and the opened row stand in the address. */
@Named
@ViewScoped
public class RunCandidatesView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    // Each with all of its voucher lines: a page that can be read.
    private static final int PAGE_OF_VOUCHERS = 10;

    @EJB
    RunInquiry inquiry;

    @EJB
    ReimbursementRuns runs;

    @Inject
    LegalEntityView entity;

    @Inject
    RunView run;

    @Inject
    Page page;

    private int after;
    private int opened;
    private @Nullable String reason;
    private String from = "";
    private String parkedAccount = "";
    private String parkedReason = "";

    @PostConstruct
    void read() {
        after = page.number("after");
        opened = page.number("candidate");
        reason = page.parameter("reason");
        from = page.text("from");
        if (!from.isEmpty() && after == 0) {
            after = inquiry.before(entity.id(), run.id(), from);
        }
    }

    /** One page, and one more line that tells whether there is a next. */
    private List<CandidateLine> read(List<CandidateState> states, @Nullable String onlyReason) {
        return page.once(
                "candidates " + states,
                () -> inquiry.candidates(entity.id(), run.id(), states, onlyReason, after, size() + 1));
    }

    private List<CandidateLine> lines() {
        return switch (run.getTab()) {
            case RunTab.DECLINED -> read(List.of(CandidateState.DECLINED), reason);
            case RunTab.PARKED -> read(List.of(CandidateState.PARKED), null);
            case RunTab.FAILED -> read(List.of(CandidateState.FAILED), null);
            default -> read(List.of(CandidateState.SELECTED, CandidateState.REIMBURSED), null);
        };
    }

    public List<CandidateLine> getLines() {
        return lines().stream().limit(size()).toList();
    }

    /** The candidate after which the next page begins; 0 for none. */
    public int getNext() {
        List<CandidateLine> lines = lines();
        return lines.size() > size() ? lines.get(size() - 1).candidateNo() : 0;
    }

    private int size() {
        return run.getTab().equals(RunTab.VOUCHERS) ? PAGE_OF_VOUCHERS : PAGE;
    }

    /** Somebody, or the posting, decided after the freeze. */
    public boolean isDecided() {
        return getLines().stream().anyMatch(line -> line.decidedBy() != null);
    }

    /** Every voucher of the page, line by line. */
    public List<CandidateVouchers> getJournal() {
        return page.once("journal", () -> getLines().stream()
                .map(line -> new CandidateVouchers(line, inquiry.vouchers(entity.id(), run.id(), line.candidateNo())))
                .toList());
    }

    /** The exact lines of the row that is opened: posted, or as they would be. */
    public List<VoucherView> getVouchers() {
        return page.once("vouchers", () -> inquiry.vouchers(entity.id(), run.id(), opened));
    }

    public List<ReasonCount> getDeclineReasons() {
        return run.getReasons().stream()
                .filter(counted -> counted.state() == CandidateState.DECLINED)
                .toList();
    }

    /** Names the customer that a reason is asked for. */
    public void choose(String account) {
        parkedAccount = account;
        parkedReason = "";
    }

    /** Takes the customer out of the preview. */
    public void park() {
        runs.park(entity.id(), run.id(), parkedAccount, parkedReason.strip());
        page.forget();
        page.confirm("msg.parked", parkedAccount);
        parkedAccount = "";
    }

    public void chooseNone() {
        parkedAccount = "";
    }

    public int getAfter() {
        return after;
    }

    public int getOpened() {
        return opened;
    }

    public @Nullable String getReason() {
        return reason;
    }

    public String getFrom() {
        return from;
    }

    public String getParkedAccount() {
        return parkedAccount;
    }

    public String getParkedReason() {
        return parkedReason;
    }

    public void setParkedReason(String text) {
        parkedReason = text == null ? "" : text;
    }
}
