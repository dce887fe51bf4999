package org.creditback.reimbursement.internal;

import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;

/** A reason that a person typed, as it will be kept. */
final class TypedReason {

    // As the texts of the interface and the audit trail (column audit_event.reason): nothing of it is cut off.
    private static final int LONGEST = 240;
    private static final int SHOWN = 100;

    private TypedReason() {}

    /** Without spaces around it; a Refusal names the field {@code reason} where it is empty or too long. */
    static String of(String reason) {
        String text = reason.strip();
        if (text.isEmpty()) {
            throw Refusal.ofField(RefusalReason.MISSING_VALUE, "reason", "reason");
        }
        if (text.length() > LONGEST) {
            throw Refusal.ofField(RefusalReason.BAD_VALUE, "reason", text.substring(0, SHOWN) + "…");
        }
        return text;
    }
}
