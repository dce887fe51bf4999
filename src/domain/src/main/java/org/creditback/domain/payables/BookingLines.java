package org.creditback.domain.payables;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.creditback.domain.ledger.LedgerDimension;
import org.creditback.domain.ledger.Posting;
import org.creditback.domain.ledger.Side;
import org.creditback.domain.ledger.Voucher;
import org.joda.money.Money;

/** The lines of the voucher of a debit that the bank booked. */
public final class BookingLines {

    private BookingLines() {}

    private record Sum(Money amount, Money accounting) {

        Sum plus(Sum other) {
            return new Sum(amount.plus(other.amount), accounting.plus(other.accounting));
        }
    }

    /**
     * What was in transit is on the bank: for each dimension set of the payments, in dimension order, what their vouchers put in transit
     * against the bank, as it was posted.
     *
     * @param payments vouchers of payments that were booked as one amount, of one currency; at least one
     * @param bank     account of the bank
     * @return none where the payments were posted on the bank at once
     * @see "Rules PM-27 and BA-3; example E1"
     */
    public static List<Posting> of(List<Voucher> payments, String bank) {
        SortedMap<LedgerDimension, Sum> inTransit = new TreeMap<>();
        for (Voucher payment : payments) {
            for (Posting line : payment.postings()) {
                // The liability has the vendor, a difference of rates no amount: what is left was paid from there.
                if (line.party() == null
                        && line.amount().isPositive()
                        && !line.target().account().equals(bank)) {
                    inTransit.merge(line.target(), new Sum(line.amount(), line.accountingAmount()), Sum::plus);
                }
            }
        }
        List<Posting> lines = new ArrayList<>();
        inTransit.forEach((target, sum) -> {
            lines.add(new Posting(target, Side.DEBIT, sum.amount(), sum.accounting(), null));
            lines.add(new Posting(target.on(bank), Side.CREDIT, sum.amount(), sum.accounting(), null));
        });
        return lines;
    }
}
