package org.creditback.domain.ledger;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * A balanced set of postings with one number; it cannot exist otherwise and never changes.
 *
 * @param number      gapless in its series
 * @param kind        where it comes from
 * @param postingDate in an open period of its legal entity
 * @param currency    the one transaction currency of all lines
 * @param postings    at least two, in posting order; balanced in both currencies
 * @see "Rule PO-17; also constraint voucher_balances"
 */
public record Voucher(
        String number, VoucherKind kind, LocalDate postingDate, CurrencyUnit currency, List<Posting> postings) {

    public Voucher {
        postings = List.copyOf(postings);
        if (postings.size() < 2) {
            throw new UnbalancedVoucher("voucher " + number + " has " + postings.size() + " lines");
        }
        CurrencyUnit accounting = postings.get(0).accountingAmount().getCurrencyUnit();
        Money sum = Money.zero(currency);
        Money accountingSum = Money.zero(accounting);
        for (Posting posting : postings) {
            sum = sum.plus(posting.signedAmount());
            accountingSum = accountingSum.plus(posting.signedAccountingAmount());
        }
        if (!sum.isZero() || !accountingSum.isZero()) {
            throw new UnbalancedVoucher("voucher " + number + " is out of balance by " + sum + " and " + accountingSum);
        }
    }

    /** The voucher that undoes this one: the same lines in the same order with the sides changed (RV-2, PO-13). */
    public Voucher reversedOn(LocalDate date, String reversalNumber) {
        return new Voucher(
                reversalNumber,
                VoucherKind.REVERSAL,
                date,
                currency,
                postings.stream().map(Posting::mirrored).toList());
    }
}
