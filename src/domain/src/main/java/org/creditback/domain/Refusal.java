package org.creditback.domain;

import org.jspecify.annotations.Nullable;

/** An action that is not done, with its reason code of the specification. */
public final class Refusal extends RuleViolation {

    private static final long serialVersionUID = 1L;

    private final RefusalReason reason;

    public Refusal(RefusalReason reason, Object... arguments) {
        this(reason, null, arguments);
    }

    private Refusal(RefusalReason reason, @Nullable String field, Object... arguments) {
        super(reason.name(), field, arguments);
        this.reason = reason;
    }

    /** A refusal because of one input field. */
    public static Refusal ofField(RefusalReason reason, String field, Object... arguments) {
        return new Refusal(reason, field, arguments);
    }

    public RefusalReason reason() {
        return reason;
    }
}
