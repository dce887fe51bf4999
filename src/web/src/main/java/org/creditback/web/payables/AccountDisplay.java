package org.creditback.web.payables;

import java.io.Serializable;
import java.util.Objects;
import org.creditback.payables.WholeBankAccount;
import org.jspecify.annotations.Nullable;

/** The dialog that shows one bank account whole: which one, why, and the number until the dialog closes; a session never stores it (C-8). */
public class AccountDisplay implements Serializable {

    private static final long serialVersionUID = 1L;

    private String asked = "";
    private String reason = "";
    private transient @Nullable WholeBankAccount account;

    /** Opens the dialog for an account, by its name or number. */
    public void ask(String which) {
        asked = which;
        reason = "";
        account = null;
    }

    /** Closes it, and forgets the number. */
    public void askNoMore() {
        ask("");
    }

    void show(WholeBankAccount shown) {
        account = shown;
    }

    public boolean isOpen() {
        return !asked.isEmpty();
    }

    public String getAsked() {
        return asked;
    }

    public @Nullable WholeBankAccount getAccount() {
        return account;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(@Nullable String typed) {
        reason = Objects.requireNonNullElse(typed, "");
    }
}
