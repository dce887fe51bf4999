package org.creditback.domain.payables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LedgerDimension;
import org.creditback.domain.ledger.Posting;
import org.creditback.domain.ledger.Side;
import org.creditback.domain.money.Shares;
import org.joda.money.Money;

/** The lines of a payment voucher. */
public final class PaymentLines {

    private PaymentLines() {}

    /**
     * What one payment posts: for each AP account and dimension set, in dimension order, the liability against the account that is paid
     * from, at the rate of the day; then, in the same order, the differences to what was booked.
     *
     * @param vendor the payee
     * @param parts  of one currency; at least one
     * @param paid   account of payments in transit, or of the bank
     * @param terms  of the posting date
     * @throws Refusal NO_EXCHANGE_RATE where there is no rate
     * @see "Rules PM-24, PA-4 and MO-4; examples E1 and E4"
     */
    public static List<Posting> of(String vendor, List<PaidPart> parts, String paid, PaymentTerms terms) {
        SortedMap<LedgerDimension, PaidPart> perTarget = new TreeMap<>();
        parts.forEach(part -> perTarget.merge(part.payable(), part, PaymentLines::sum));
        List<Money> amounts = perTarget.values().stream().map(PaidPart::amount).toList();
        Money total = amounts.stream().reduce(Money::plus).orElseThrow();
        Money cost = terms.toAccounting(total)
                .orElseThrow(() -> new Refusal(RefusalReason.NO_EXCHANGE_RATE, total.getCurrencyUnit()));
        List<Money> costs = Shares.of(cost, amounts);
        List<Posting> lines = new ArrayList<>();
        List<Posting> differences = new ArrayList<>();
        int at = 0;
        for (Map.Entry<LedgerDimension, PaidPart> each : perTarget.entrySet()) {
            Money amount = each.getValue().amount();
            Money atRate = costs.get(at++);
            lines.add(new Posting(each.getKey(), Side.DEBIT, amount, atRate, vendor));
            lines.add(new Posting(each.getKey().on(paid), Side.CREDIT, amount, atRate, null));
            differences.addAll(difference(
                    vendor, each.getKey(), atRate.minus(each.getValue().booked()), amount, terms));
        }
        lines.addAll(differences);
        return lines;
    }

    private static PaidPart sum(PaidPart one, PaidPart other) {
        return new PaidPart(
                one.payable(), one.amount().plus(other.amount()), one.booked().plus(other.booked()));
    }

    // The liability goes as it was booked: paid for less is a gain, for more a loss (PA-4).
    private static List<Posting> difference(
            String vendor, LedgerDimension payable, Money difference, Money amount, PaymentTerms terms) {
        if (difference.isZero()) {
            return List.of();
        }
        Money nothing = Money.zero(amount.getCurrencyUnit());
        Posting liability = new Posting(
                payable, difference.isNegative() ? Side.DEBIT : Side.CREDIT, nothing, difference.abs(), vendor);
        Posting realized = new Posting(
                payable.on(difference.isNegative() ? terms.gain() : terms.loss()),
                liability.side().opposite(),
                nothing,
                difference.abs(),
                null);
        return difference.isNegative() ? List.of(liability, realized) : List.of(realized, liability);
    }
}
