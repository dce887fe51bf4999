package org.creditback.domain.reimbursement;

import java.util.List;
import org.creditback.domain.receivables.OpenTransaction;
import org.joda.money.Money;

/**
 * What a run reimburses of one credit: all of it, or what netting left.
 *
 * @param credit the credit transaction
 * @param shares its lines that have anything left, in line order, never empty
 */
record CreditRest(OpenTransaction credit, List<LineShare> shares) {

    /** Negative, transaction currency. */
    Money amount() {
        return Money.total(shares.stream().map(LineShare::amount).toList());
    }

    /** Accounting currency, as booked; signed as the credit. */
    Money booked() {
        return Money.total(shares.stream().map(LineShare::booked).toList());
    }
}
