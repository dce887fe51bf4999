package org.creditback.domain.ledger;

import java.util.Comparator;
import org.creditback.domain.CodePoints;

/**
 * A ledger account with a dimension set: where a posting goes.
 *
 * @param account    up to 20 characters
 * @param dimensions empty for none
 * @see "Rule MO-7: the natural order is the dimension order"
 */
public record LedgerDimension(String account, DimensionSet dimensions) implements Comparable<LedgerDimension> {

    private static final Comparator<LedgerDimension> ORDER =
            Comparator.comparing(LedgerDimension::account, CodePoints.ORDER).thenComparing(LedgerDimension::dimensions);

    @Override
    public int compareTo(LedgerDimension other) {
        return ORDER.compare(this, other);
    }

    /** The same dimensions on another account. */
    public LedgerDimension on(String otherAccount) {
        return new LedgerDimension(otherAccount, dimensions);
    }
}
