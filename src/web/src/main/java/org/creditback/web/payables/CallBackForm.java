package org.creditback.web.payables;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.payables.CallBack;
import org.creditback.domain.payables.CallBackResult;
import org.jspecify.annotations.Nullable;

/** The evidence of a call back as it stands in the form (PC-3). */
public class CallBackForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private @Nullable String calledPerson;
    private @Nullable String calledNumber;
    private @Nullable String numberSource;
    private @Nullable LocalDate knownSince;
    private @Nullable LocalDate calledOn;
    private @Nullable String calledBy;
    private @Nullable CallBackResult callResult;
    private @Nullable String callText;

    CallBack evidence() {
        if (callResult == null) {
            throw Refusal.ofField(RefusalReason.MISSING_VALUE, "callResult");
        }
        return new CallBack(
                text(calledPerson),
                text(calledNumber),
                text(numberSource),
                knownSince,
                calledOn,
                text(calledBy),
                callResult,
                text(callText));
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    public @Nullable String getCalledPerson() {
        return calledPerson;
    }

    public void setCalledPerson(@Nullable String calledPerson) {
        this.calledPerson = calledPerson;
    }

    public @Nullable String getCalledNumber() {
        return calledNumber;
    }

    public void setCalledNumber(@Nullable String calledNumber) {
        this.calledNumber = calledNumber;
    }

    public @Nullable String getNumberSource() {
        return numberSource;
    }

    public void setNumberSource(@Nullable String numberSource) {
        this.numberSource = numberSource;
    }

    public @Nullable LocalDate getKnownSince() {
        return knownSince;
    }

    public void setKnownSince(@Nullable LocalDate knownSince) {
        this.knownSince = knownSince;
    }

    public @Nullable LocalDate getCalledOn() {
        return calledOn;
    }

    public void setCalledOn(@Nullable LocalDate calledOn) {
        this.calledOn = calledOn;
    }

    public @Nullable String getCalledBy() {
        return calledBy;
    }

    public void setCalledBy(@Nullable String calledBy) {
        this.calledBy = calledBy;
    }

    public @Nullable CallBackResult getCallResult() {
        return callResult;
    }

    public void setCallResult(@Nullable CallBackResult callResult) {
        this.callResult = callResult;
    }

    public @Nullable String getCallText() {
        return callText;
    }

    public void setCallText(@Nullable String callText) {
        this.callText = callText;
    }
}
