package org.creditback.domain.reimbursement;

import java.util.Comparator;
import org.creditback.domain.CodePoints;
import org.creditback.domain.ledger.DimensionSet;
import org.creditback.domain.ledger.LedgerDimension;
import org.joda.money.CurrencyUnit;

/**
 * What makes credits of a customer one reimbursement (SE-13, SE-14).
 *
 * @param currency              transaction currency
 * @param target                AR account and dimensions; with Summarize = Yes an empty account without dimensions
 * @param billingClassification empty for none, and where it does not separate
 */
public record GroupKey(CurrencyUnit currency, LedgerDimension target, String billingClassification)
        implements Comparable<GroupKey> {

    /** The target of every group with Summarize = Yes. */
    static final LedgerDimension ANY = new LedgerDimension("", DimensionSet.EMPTY);

    private static final Comparator<GroupKey> NUMBER_ORDER = Comparator.comparing(
                    (GroupKey key) -> key.currency().getCode(), CodePoints.ORDER)
            .thenComparing(GroupKey::target)
            .thenComparing(GroupKey::billingClassification, CodePoints.ORDER);

    /** The order in which numbers are assigned within a customer (NU-2). */
    @Override
    public int compareTo(GroupKey other) {
        return NUMBER_ORDER.compare(this, other);
    }
}
