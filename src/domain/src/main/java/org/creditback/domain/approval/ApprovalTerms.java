package org.creditback.domain.approval;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a legal entity asks for before a run posts.
 *
 * @param policy        whether limits matter
 * @param limitCustomer accounting currency; null for none
 * @param limitRun      accounting currency; null for none
 * @see "Rules SU-11, AP-1 and AP-2; example E22"
 */
public record ApprovalTerms(
        ApprovalPolicy policy,
        @Nullable Money limitCustomer,
        @Nullable Money limitRun) {

    /**
     * True where another person must approve: totals strictly above a limit need it.
     *
     * @param largestCustomer the largest total of one customer, accounting currency
     * @param run             the total of the run, accounting currency
     */
    public boolean askFor(Money largestCustomer, Money run) {
        return switch (policy) {
            case NONE -> false;
            case ABOVE_LIMIT -> isAbove(largestCustomer, limitCustomer) || isAbove(run, limitRun);
            case ALWAYS -> true;
        };
    }

    /** True where ABOVE_LIMIT has at least one limit to be above of. */
    public boolean areComplete() {
        return policy != ApprovalPolicy.ABOVE_LIMIT || limitCustomer != null || limitRun != null;
    }

    private static boolean isAbove(Money total, @Nullable Money limit) {
        return limit != null && total.isGreaterThan(limit);
    }
}
