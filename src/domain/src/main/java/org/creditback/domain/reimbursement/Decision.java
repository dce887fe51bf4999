package org.creditback.domain.reimbursement;

import java.util.function.Function;

/** What was decided about a candidate: a value, never an exception. */
public sealed interface Decision permits Reimburse, Decline {

    /** Applies the function of the kind: a third kind would break the compilation of every caller. */
    <T> T fold(Function<Reimburse, T> onReimburse, Function<Decline, T> onDecline);
}
