package org.creditback.reimbursement.internal;

import org.creditback.domain.RuleViolation;
import org.creditback.domain.reimbursement.StopReason;
import org.jspecify.annotations.Nullable;

/** The execution must not go on: a stop was asked for, the fuse blew, or the run is not this execution's any more. */
public final class RunHalted extends RuleViolation {

    private static final long serialVersionUID = 1L;

    private final @Nullable StopReason reason;

    /**
     * @param reason why the run stops; null where it goes on elsewhere
     * @param detail for people
     */
    RunHalted(@Nullable StopReason reason, String detail) {
        super("RUN_HALTED", null, reason == null ? "LEASE_LOST" : reason, detail);
        this.reason = reason;
    }

    /** The run is not this execution's any more. */
    static RunHalted elsewhere() {
        return new RunHalted(null, "another execution has taken the run on");
    }

    @Nullable
    StopReason reason() {
        return reason;
    }

    String detail() {
        return String.valueOf(arguments().get(1));
    }
}
