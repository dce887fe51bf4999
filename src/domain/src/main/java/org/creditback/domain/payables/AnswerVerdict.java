package org.creditback.domain.payables;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a line of a bank's message comes to.
 *
 * @param outcome  APPLIED, NO_EFFECT or EXCEPTION
 * @param reason   why nothing changes; null where something does
 * @param payments those that change; none unless applied
 */
public record AnswerVerdict(AnswerOutcome outcome, @Nullable AnswerReason reason, List<AnsweredPayment> payments) {

    public AnswerVerdict {
        payments = List.copyOf(payments);
    }

    /** These payments change. */
    static AnswerVerdict applied(List<AnsweredPayment> payments) {
        return new AnswerVerdict(AnswerOutcome.APPLIED, null, payments);
    }

    /** Nothing changes, and nobody need look. */
    static AnswerVerdict noEffect(AnswerReason reason) {
        return new AnswerVerdict(AnswerOutcome.NO_EFFECT, reason, List.of());
    }

    /** Nothing changes until somebody looks. */
    public static AnswerVerdict exception(AnswerReason reason) {
        return new AnswerVerdict(AnswerOutcome.EXCEPTION, reason, List.of());
    }
}
