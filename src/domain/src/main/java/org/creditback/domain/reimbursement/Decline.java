package org.creditback.domain.reimbursement;

import java.util.List;
import java.util.function.Function;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * Not reimbursed in this run.
 *
 * @param reasons all that apply, in order of precedence, never empty; the first is the main one (SE-21)
 * @param total   of the credits, accounting currency; null where it could not be computed
 * @param detail  the blocking journal or run, where the main reason has one
 */
public record Decline(
        List<DeclineReason> reasons,
        @Nullable Money total,
        @Nullable String detail) implements Decision {

    public Decline {
        reasons = List.copyOf(reasons);
        if (reasons.isEmpty()) {
            throw new IllegalArgumentException("a decline has a reason");
        }
    }

    public static Decline of(DeclineReason reason) {
        return new Decline(List.of(reason), null, null);
    }

    public DeclineReason reason() {
        return reasons.get(0);
    }

    @Override
    public <T> T fold(Function<Reimburse, T> onReimburse, Function<Decline, T> onDecline) {
        return onDecline.apply(this);
    }
}
