package org.creditback.payables.internal;

import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;

/** What a person types beside an act on a bank account. */
final class BankDetailCheck {

    private static final int LONGEST_REASON = 240;

    private BankDetailCheck() {}

    /** A reason without spaces around it; MISSING_VALUE of the field where there is none. */
    static String reason(String field, String typed) {
        String reason = typed.strip();
        if (reason.isEmpty()) {
            throw Refusal.ofField(RefusalReason.MISSING_VALUE, field);
        }
        if (reason.length() > LONGEST_REASON) {
            throw PayablesCheck.bad(field, reason.length());
        }
        return reason;
    }
}
