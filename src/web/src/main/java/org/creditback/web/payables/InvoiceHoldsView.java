package org.creditback.web.payables;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.payables.HoldReason;
import org.creditback.domain.payables.HoldRelease;
import org.creditback.payables.InvoiceHolds;
import org.creditback.payables.NewHold;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;
import org.jspecify.annotations.Nullable;

/** The dialogs that put a vendor invoice on hold and let it go; also for several invoices that a list has marked. */
@Named
@ViewScoped
public class InvoiceHoldsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String INVOICE = "vendor-invoice?faces-redirect=true&entity=";
    private static final String LIST = "vendor-invoices?faces-redirect=true&state=ON_HOLD&reason=";

    @EJB
    InvoiceHolds holds;

    @Inject
    LegalEntityView entity;

    @Inject
    Page page;

    private String number = "";
    private List<String> marked = List.of();
    private String asked = "";
    private @Nullable HoldReason reason = HoldReason.MANUAL;
    private String text = "";
    private @Nullable LocalDate endsOn;

    @PostConstruct
    void read() {
        number = page.text("number");
        marked = Stream.of(page.list("marked").split(","))
                .filter(each -> !each.isEmpty())
                .toList();
        reason = Stream.of(HoldReason.values())
                .filter(each -> each.name().equals(page.text("reason")))
                .findFirst()
                .orElse(HoldReason.MANUAL);
    }

    /** Opens the dialog that puts a hold. */
    public void askForHold() {
        asked = "put";
        text = "";
        endsOn = null;
    }

    /** Opens the dialog that releases the hold of this reason. */
    public void askForRelease(HoldReason of) {
        asked = "release";
        reason = of;
        text = "";
    }

    /** Closes it; nothing is done. */
    public void askNoMore() {
        asked = "";
    }

    /** Holds the invoice that the page shows, and shows it again. */
    public String put() {
        HoldReason why = Objects.requireNonNullElse(reason, HoldReason.MANUAL);
        closing(() -> holds.put(entity.id(), number, new NewHold(why, text, endsOn)));
        page.confirmOnNext("invoiceHold.put", number);
        return INVOICE + entity.getCode() + "&number=" + number;
    }

    /** Releases the hold that was asked for, and shows the invoice again. */
    public String release() {
        HoldReason why = Objects.requireNonNullElse(reason, HoldReason.MANUAL);
        boolean[] gone = new boolean[1];
        closing(() -> gone[0] = holds.release(entity.id(), number, why, text));
        page.confirmOnNext(gone[0] ? "invoiceHold.released" : "invoiceHold.agreed", number);
        return INVOICE + entity.getCode() + "&number=" + number;
    }

    /** Releases the holds of all that is marked, and shows the list again. */
    public String releaseMarked() {
        HoldReason why = Objects.requireNonNullElse(reason, HoldReason.MANUAL);
        int gone = holds.releaseAll(entity.id(), marked, why, text);
        page.confirmOnNext("invoiceHold.releasedAll", gone, marked.size() - gone);
        return LIST + why + "&entity=" + entity.getCode();
    }

    // Where the input is wrong, the dialog stays with it; every other refusal is of the thing itself.
    private void closing(Runnable act) {
        try {
            act.run();
        } catch (Refusal refusal) {
            boolean again =
                    refusal.reason() == RefusalReason.MISSING_VALUE || refusal.reason() == RefusalReason.BAD_VALUE;
            asked = again ? asked : "";
            throw refusal;
        }
    }

    /** Reasons that people put. */
    public List<HoldReason> getReasons() {
        return Stream.of(HoldReason.values()).filter(HoldReason::isPutByPeople).toList();
    }

    /** People release it, not its cause alone. */
    public boolean isReleasable(HoldReason of) {
        return of.release() != HoldRelease.CAUSE;
    }

    public boolean isPutting() {
        return asked.equals("put");
    }

    public boolean isReleasing() {
        return asked.equals("release");
    }

    public List<String> getMarked() {
        return marked;
    }

    public @Nullable HoldReason getReason() {
        return reason;
    }

    public void setReason(@Nullable HoldReason reason) {
        this.reason = reason;
    }

    public String getText() {
        return text;
    }

    public void setText(@Nullable String typed) {
        text = Objects.requireNonNullElse(typed, "");
    }

    public @Nullable LocalDate getEndsOn() {
        return endsOn;
    }

    public void setEndsOn(@Nullable LocalDate endsOn) {
        this.endsOn = endsOn;
    }
}
