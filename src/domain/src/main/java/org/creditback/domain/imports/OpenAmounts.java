package org.creditback.domain.imports;

import org.creditback.domain.money.Amounts;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * The amounts of a line of a document; what is wrong is null.
 *
 * @param currency   of the document
 * @param original   before anything was settled
 * @param open       what is open today
 * @param accounting of the open amount
 */
record OpenAmounts(
        @Nullable CurrencyUnit currency,
        @Nullable Money original,
        @Nullable Money open,
        @Nullable Money accounting) {

    static OpenAmounts read(RowReader in, @Nullable EntityTerms terms) {
        CurrencyUnit currency = in.currency("currency");
        Money original = notZero(in, "amount", in.amount("amount", currency));
        Money open = notZero(in, "open_amount", in.amount("open_amount", currency));
        Money accounting = in.amount("accounting_amount", terms == null ? null : terms.accountingCurrency());
        if (original != null && open != null) {
            compare(in, original, open);
        }
        if (open != null && accounting != null) {
            compareAccounting(in, open, accounting);
        }
        boolean same = terms != null && terms.accountingCurrency().equals(currency);
        return new OpenAmounts(currency, original, open, accounting == null && same ? open : accounting);
    }

    private static @Nullable Money notZero(RowReader in, String column, @Nullable Money amount) {
        if (amount != null && amount.isZero()) {
            in.refuse(column, ImportCode.ZERO_AMOUNT, null);
        }
        return amount;
    }

    private static void compare(RowReader in, Money original, Money open) {
        boolean otherSign = original.isPositive() != open.isPositive();
        if (otherSign || open.abs().isGreaterThan(original.abs())) {
            in.refuseTogether("open_amount", ImportCode.SIGN_MISMATCH, Amounts.plain(original));
        }
    }

    // An accounting amount of zero has no sign: 0.01 of a small currency may be nothing in a large one.
    private static void compareAccounting(RowReader in, Money open, Money accounting) {
        boolean sameCurrency = open.isSameCurrency(accounting);
        if (!accounting.isZero() && accounting.isPositive() != open.isPositive()) {
            in.refuseTogether("accounting_amount", ImportCode.SIGN_MISMATCH, Amounts.plain(open));
        } else if (sameCurrency && !accounting.isEqual(open)) {
            in.refuseTogether("accounting_amount", ImportCode.BAD_VALUE, null);
        }
    }
}
