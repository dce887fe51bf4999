package org.creditback.domain.reimbursement;

import org.creditback.domain.ledger.LedgerDimension;
import org.creditback.domain.receivables.OpenLine;
import org.creditback.domain.receivables.OpenTransaction;
import org.joda.money.Money;

/**
 * A part of an open line that is settled. Signed as the line: debit positive, credit negative.
 *
 * @param transaction whose line it is
 * @param line        the line
 * @param amount      transaction currency
 * @param booked      accounting currency, as booked
 */
public record LineShare(OpenTransaction transaction, OpenLine line, Money amount, Money booked) {

    /** All that is open of a line. */
    static LineShare whole(OpenTransaction transaction, OpenLine line) {
        return new LineShare(transaction, line, line.open(), line.openAccounting());
    }

    public LedgerDimension target() {
        return line.target();
    }

    boolean isNothing() {
        return amount.isZero() && booked.isZero();
    }
}
