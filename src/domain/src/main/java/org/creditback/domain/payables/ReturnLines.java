package org.creditback.domain.payables;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LedgerDimension;
import org.creditback.domain.ledger.Posting;
import org.creditback.domain.ledger.Side;
import org.creditback.domain.money.Shares;
import org.joda.money.Money;

/** The lines of the voucher of a payment that came back. */
public final class ReturnLines {

    private ReturnLines() {}

    /**
     * Where the money goes.
     *
     * @param vendor  who owes nothing, and is owed again
     * @param bank    account that it came back to
     * @param charges account of what the bank kept
     */
    public record Accounts(String vendor, String bank, String charges) {}

    /**
     * For each AP account and dimension set, in dimension order: what the bank got back at the rate of the day, what it kept, and the
     * liability as it was booked; then, in the same order, the differences (E9a, E9c).
     *
     * @param parts what the payment settled; at least one, of one currency
     * @param kept  charges of the bank, zero for none
     * @param terms of the bank's day
     * @throws Refusal NO_EXCHANGE_RATE where there is no rate
     * @see "Rules BR-2, BR-3 and MO-4"
     */
    public static List<Posting> of(Accounts accounts, List<PaidPart> parts, Money kept, PaymentTerms terms) {
        SortedMap<LedgerDimension, PaidPart> perTarget = new TreeMap<>();
        parts.forEach(part -> perTarget.merge(part.payable(), part, ReturnLines::sum));
        List<PaidPart> sums = List.copyOf(perTarget.values());
        List<Money> amounts = sums.stream().map(PaidPart::amount).toList();
        Money total = amounts.stream().reduce(Money::plus).orElseThrow();
        List<Money> fees = Shares.of(kept, amounts);
        List<Money> worth = Shares.of(worth(total, terms), amounts);
        Money feesWorth = worth(kept, terms);
        List<Money> feesWorths = Shares.of(feesWorth, amounts);
        List<Posting> lines = new ArrayList<>();
        List<Posting> differences = new ArrayList<>();
        for (int i = 0; i < sums.size(); i++) {
            PaidPart part = sums.get(i);
            add(
                    lines,
                    part.payable().on(accounts.bank()),
                    Side.DEBIT,
                    part.amount().minus(fees.get(i)),
                    worth.get(i).minus(feesWorths.get(i)));
            add(lines, part.payable().on(accounts.charges()), Side.DEBIT, fees.get(i), feesWorths.get(i));
            lines.add(new Posting(part.payable(), Side.CREDIT, part.amount(), part.booked(), accounts.vendor()));
            Money difference = part.booked().minus(worth.get(i));
            add(
                    differences,
                    part.payable().on(difference.isNegative() ? terms.gain() : terms.loss()),
                    difference.isNegative() ? Side.CREDIT : Side.DEBIT,
                    Money.zero(total.getCurrencyUnit()),
                    difference.abs());
        }
        lines.addAll(differences);
        return lines;
    }

    private static Money worth(Money amount, PaymentTerms terms) {
        return terms.toAccounting(amount)
                .orElseThrow(() -> new Refusal(RefusalReason.NO_EXCHANGE_RATE, amount.getCurrencyUnit()));
    }

    private static PaidPart sum(PaidPart one, PaidPart other) {
        return new PaidPart(
                one.payable(), one.amount().plus(other.amount()), one.booked().plus(other.booked()));
    }

    private static void add(List<Posting> lines, LedgerDimension target, Side side, Money amount, Money accounting) {
        if (!amount.isZero() || !accounting.isZero()) {
            lines.add(new Posting(target, side, amount, accounting, null));
        }
    }
}
