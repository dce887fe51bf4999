package org.creditback.domain.ledger;

import java.util.ArrayList;
import java.util.List;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One line of a voucher.
 *
 * @param target           account and dimensions
 * @param side             debit or credit
 * @param amount           transaction currency, zero or positive
 * @param accountingAmount accounting currency, zero or positive; one of the two is above zero
 * @param party            customer or vendor account; null where the line belongs to none
 */
public record Posting(
        LedgerDimension target,
        Side side,
        Money amount,
        Money accountingAmount,
        @Nullable String party) {

    public Posting {
        if (amount.isNegative() || accountingAmount.isNegative() || (amount.isZero() && accountingAmount.isZero())) {
            throw new UnbalancedVoucher("a posting of " + amount + " and " + accountingAmount + " on " + target);
        }
    }

    /**
     * The lines of a signed amount: debit positive, credit negative.
     *
     * <p>The transaction amount decides the side; if it is zero, the accounting amount. Opposite signs make two lines, one with each amount
     * and zero in the other currency. Zero in both makes none.
     *
     * @see "Rules PO-11 and PO-12"
     */
    public static List<Posting> signed(
            LedgerDimension target, Money amount, Money accountingAmount, @Nullable String party) {
        List<Posting> lines = new ArrayList<>(2);
        int sign = Integer.signum(amount.getAmount().signum());
        int accountingSign = accountingAmount.getAmount().signum();
        if (sign * accountingSign < 0) {
            Money nothing = Money.zero(amount.getCurrencyUnit());
            Money accountingNothing = Money.zero(accountingAmount.getCurrencyUnit());
            lines.add(new Posting(target, side(sign), amount.abs(), accountingNothing, party));
            lines.add(new Posting(target, side(accountingSign), nothing, accountingAmount.abs(), party));
        } else if (sign != 0 || accountingSign != 0) {
            lines.add(new Posting(
                    target, side(sign == 0 ? accountingSign : sign), amount.abs(), accountingAmount.abs(), party));
        }
        return lines;
    }

    private static Side side(int sign) {
        return sign > 0 ? Side.DEBIT : Side.CREDIT;
    }

    /** Debit positive, credit negative, transaction currency. */
    public Money signedAmount() {
        return side == Side.DEBIT ? amount : amount.negated();
    }

    /** Debit positive, credit negative, accounting currency. */
    public Money signedAccountingAmount() {
        return side == Side.DEBIT ? accountingAmount : accountingAmount.negated();
    }

    Posting mirrored() {
        return new Posting(target, side.opposite(), amount, accountingAmount, party);
    }
}
