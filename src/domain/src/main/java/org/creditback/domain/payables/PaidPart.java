package org.creditback.domain.payables;

import java.math.RoundingMode;
import org.creditback.domain.ledger.LedgerDimension;
import org.joda.money.Money;

/**
 * What a payment pays of one invoice.
 *
 * @param payable account and dimensions on which the invoice stands
 * @param amount  positive, transaction currency
 * @param booked  the part of the booked liability that goes with it, accounting currency
 */
public record PaidPart(LedgerDimension payable, Money amount, Money booked) {

    /**
     * The part of what is open; the last part takes all that is left of the liability (PM-21).
     *
     * @param open           positive, transaction currency
     * @param openAccounting the liability as booked, less what was settled before
     * @param amount         no more than what is open
     */
    public static PaidPart of(LedgerDimension payable, Money open, Money openAccounting, Money amount) {
        if (!amount.isPositive() || amount.isGreaterThan(open)) {
            throw new IllegalArgumentException(amount + " is no part of " + open);
        }
        if (amount.isEqual(open)) {
            return new PaidPart(payable, amount, openAccounting);
        }
        Money booked = Money.of(
                openAccounting.getCurrencyUnit(),
                openAccounting
                        .getAmount()
                        .multiply(amount.getAmount())
                        .divide(open.getAmount(), openAccounting.getScale(), RoundingMode.HALF_UP));
        return new PaidPart(payable, amount, booked);
    }
}
