package org.creditback.web.page;

import java.io.Serializable;

/** The dialog of a deletion: whether it is open, and the reason that a person types (controls.md 3). */
public class Deletion implements Serializable {

    private static final long serialVersionUID = 1L;

    private boolean asked;
    private String reason = "";

    /** Opens the dialog. */
    public void ask() {
        asked = true;
        reason = "";
    }

    /** Closes it; nothing is deleted. */
    public void askNoMore() {
        asked = false;
    }

    public boolean isAsked() {
        return asked;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String text) {
        reason = text == null ? "" : text;
    }
}
