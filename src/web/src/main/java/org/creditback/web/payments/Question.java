package org.creditback.web.payments;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.jspecify.annotations.Nullable;

/** The dialog in which a person says why, when or how much before something is done: what is asked about, and the answers. */
public class Question implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Set<RefusalReason> OF_INPUT =
            EnumSet.of(RefusalReason.MISSING_VALUE, RefusalReason.BAD_VALUE, RefusalReason.PERIOD_CLOSED);

    private String act = "";
    private int about;
    private String reason = "";
    private String controlTotal = "";
    private @Nullable LocalDate postingDate;

    /** Opens it for an act on the thing that the page shows. */
    public void ask(String wanted) {
        askAbout(wanted, 0);
    }

    /** Opens it for an act on a part of it. */
    public void askAbout(String wanted, int number) {
        act = wanted;
        about = number;
        reason = "";
        controlTotal = "";
    }

    /** Closes it; nothing is done. */
    public void askNoMore() {
        act = "";
    }

    /** Where the input is wrong, the dialog stays with it; every other refusal is of the thing itself. */
    <T> T answered(Supplier<T> deed) {
        try {
            return deed.get();
        } catch (Refusal refusal) {
            if (!OF_INPUT.contains(refusal.reason())) {
                askNoMore();
            }
            throw refusal;
        }
    }

    public boolean isOpen() {
        return !act.isEmpty();
    }

    public String getAct() {
        return act;
    }

    public int getAbout() {
        return about;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String typed) {
        reason = Objects.requireNonNullElse(typed, "");
    }

    public String getControlTotal() {
        return controlTotal;
    }

    public void setControlTotal(@Nullable String typed) {
        controlTotal = Objects.requireNonNullElse(typed, "");
    }

    public @Nullable LocalDate getPostingDate() {
        return postingDate;
    }

    public void setPostingDate(@Nullable LocalDate date) {
        postingDate = date;
    }
}
