package org.creditback.web.reimbursement;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.reimbursement.Reversals;
import org.creditback.reimbursement.Reversals.ReversedRun;
import org.creditback.reimbursement.RunId;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;
import org.jspecify.annotations.Nullable;

/** The dialog that undoes a reimbursement or a whole run: on which day, and why. */
@Named
@ViewScoped
public class ReversalView implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    Reversals reversals;

    @Inject
    LegalEntityView entity;

    @Inject
    Page page;

    private String number = "";
    private int run;
    private boolean asked;
    private @Nullable LocalDate postingDate;
    private String reason = "";

    @PostConstruct
    void read() {
        number = page.text("number");
        run = page.number("run");
    }

    /** Opens the dialog, with today in the legal entity's time zone. */
    public void ask() {
        asked = true;
        postingDate = page.today(entity.get().timeZone());
        reason = "";
    }

    /** Closes it; nothing is undone. */
    public void askNoMore() {
        asked = false;
    }

    /** Undoes the reimbursement that the page shows, or what can be undone of its run, and shows it again. */
    public String reverse() {
        return number.isEmpty() ? reverseRun() : reverseOne();
    }

    private String reverseOne() {
        Reversals.Reversal made = closing(() -> reversals.reverse(entity.id(), number, terms()));
        page.confirmOnNext("reversal.done", number, made.voucher());
        return "reimbursement?faces-redirect=true&entity=" + entity.getCode() + "&number=" + number;
    }

    private String reverseRun() {
        ReversedRun done = closing(() -> reversals.reverse(entity.id(), new RunId(run), terms()));
        page.confirmOnNext("reversal.runDone", done.reversed(), done.left());
        return "run?faces-redirect=true&entity=" + entity.getCode() + "&run=" + run;
    }

    private interface Act<T> {
        T done();
    }

    // Where the input is wrong, the dialog stays with it; every other refusal is of the thing itself.
    private <T> T closing(Act<T> act) {
        try {
            return act.done();
        } catch (Refusal refusal) {
            asked = refusal.reason() == RefusalReason.MISSING_VALUE || refusal.reason() == RefusalReason.PERIOD_CLOSED;
            throw refusal;
        }
    }

    private Reversals.Terms terms() {
        return new Reversals.Terms(postingDate, reason);
    }

    /** The reversal of the reimbursement that the page shows; null where there is none. */
    public Reversals.@Nullable Reversal getDone() {
        return page.once("reversal", () -> reversals.of(entity.id(), number));
    }

    public boolean isAsked() {
        return asked;
    }

    public @Nullable LocalDate getPostingDate() {
        return postingDate;
    }

    public void setPostingDate(@Nullable LocalDate postingDate) {
        this.postingDate = postingDate;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String text) {
        reason = text == null ? "" : text;
    }
}
