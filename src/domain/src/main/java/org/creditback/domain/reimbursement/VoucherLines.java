package org.creditback.domain.reimbursement;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.creditback.domain.ledger.DimensionSet;
import org.creditback.domain.ledger.LedgerDimension;
import org.creditback.domain.ledger.Posting;
import org.creditback.domain.ledger.Side;
import org.creditback.domain.money.Shares;
import org.creditback.domain.payables.Payee;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** The lines of the vouchers that a decision leads to: pure, so the preview shows exactly what is posted. */
public final class VoucherLines {

    private final RunTerms terms;
    private final CurrencyUnit currency;
    private final List<Posting> lines = new ArrayList<>();

    private VoucherLines(RunTerms terms, CurrencyUnit currency) {
        this.terms = terms;
        this.currency = currency;
    }

    /**
     * The voucher of one reimbursement: AR lines in dimension order, the AP credit, exchange-difference pairs, interunit lines.
     *
     * @param group           the credits
     * @param payee           gives the AP account, and the AP dimensions with Summarize = Yes
     * @param customerAccount the party of the AR lines
     * @param vendorAccount   the party of the AP line
     * @return at least two lines, balanced
     * @see "Rules PO-2 to PO-4, PO-9, PO-10, PO-12, PO-13; examples E1, E3, E4, E24"
     */
    public static List<Posting> ofReimbursement(
            CreditGroup group, Payee payee, String customerAccount, String vendorAccount, RunTerms terms) {
        VoucherLines voucher = new VoucherLines(terms, group.key().currency());
        List<ReceivableLine> receivable = voucher.receivableLines(group);
        receivable.forEach(line -> voucher.add(line.target(), line.amount(), line.accountingAmount(), customerAccount));
        String summaryAccount =
                Objects.requireNonNull(payee.summaryAccount(), "a payee without posting profile is declined");
        voucher.add(
                new LedgerDimension(summaryAccount, payableDimensions(group, payee, terms)),
                group.amount().negated(),
                group.accountingAmount().negated(),
                vendorAccount);
        receivable.forEach(line -> voucher.exchangeDifference(line, customerAccount));
        voucher.interunit();
        return voucher.lines;
    }

    /** The dimensions of the AP line: those of the group, or the vendor's own where the run summarizes (PO-3, PO-4). */
    public static DimensionSet payableDimensions(CreditGroup group, Payee payee, RunTerms terms) {
        return terms.summarizeCustomer()
                ? payee.dimensions()
                : group.key().target().dimensions();
    }

    /**
     * The voucher of a customer's netting in one currency: pair by pair the AR lines and the exchange difference; interunit lines last.
     *
     * @param pairs           in settlement order
     * @param customerAccount the party of the AR lines
     * @return balanced; empty where nothing has to be posted
     * @see "Rules PO-11 to PO-13; example E23"
     */
    public static List<Posting> ofNetting(
            CurrencyUnit currency, List<NettingPair> pairs, String customerAccount, RunTerms terms) {
        VoucherLines voucher = new VoucherLines(terms, currency);
        pairs.forEach(pair -> voucher.pair(pair, customerAccount));
        voucher.interunit();
        return voucher.lines;
    }

    /** One AR line: transaction amount, accounting amount at the run's rate, and what the books say. Debit positive. */
    private record ReceivableLine(LedgerDimension target, Money amount, Money accountingAmount, Money booked) {}

    private List<ReceivableLine> receivableLines(CreditGroup group) {
        Map<LedgerDimension, Money> amounts = new TreeMap<>();
        Map<LedgerDimension, Money> booked = new TreeMap<>();
        for (LineShare share : group.shares()) {
            amounts.merge(share.target(), share.amount().negated(), Money::plus);
            booked.merge(share.target(), share.booked().negated(), Money::plus);
        }
        boolean revalued = !currency.equals(terms.accountingCurrency()) && terms.rateBasis() == RateBasis.RUN_DATE;
        List<Money> accounting = revalued
                ? Shares.of(group.accountingAmount(), List.copyOf(amounts.values()))
                : List.copyOf(booked.values());
        List<ReceivableLine> found = new ArrayList<>(amounts.size());
        amounts.forEach((target, amount) -> found.add(new ReceivableLine(
                target, amount, accounting.get(found.size()), booked.getOrDefault(target, zeroAccounting()))));
        return found;
    }

    private void exchangeDifference(ReceivableLine line, String customerAccount) {
        Money difference = line.accountingAmount().minus(line.booked());
        LedgerDimension loss = line.target().on(terms.accounts().exchangeLoss());
        LedgerDimension gain = line.target().on(terms.accounts().exchangeGain());
        if (difference.isPositive()) {
            lines.add(new Posting(loss, Side.DEBIT, zero(), difference, null));
            lines.add(new Posting(line.target(), Side.CREDIT, zero(), difference, customerAccount));
        } else if (difference.isNegative()) {
            lines.add(new Posting(line.target(), Side.DEBIT, zero(), difference.negated(), customerAccount));
            lines.add(new Posting(gain, Side.CREDIT, zero(), difference.negated(), null));
        }
    }

    private void pair(NettingPair pair, String customerAccount) {
        Map<LedgerDimension, Money> amounts = new TreeMap<>();
        Map<LedgerDimension, Money> booked = new TreeMap<>();
        for (List<LineShare> shares : List.of(pair.creditShares(), pair.debitShares())) {
            for (LineShare share : shares) {
                amounts.merge(share.target(), share.amount().negated(), Money::plus);
                booked.merge(share.target(), share.booked().negated(), Money::plus);
            }
        }
        amounts.forEach((target, amount) ->
                add(target, amount, booked.getOrDefault(target, zeroAccounting()), customerAccount));
        // Credit share minus debit share, in accounting currency: what the lines above are out of balance by.
        Money difference = booked.values().stream().reduce(zeroAccounting(), Money::plus);
        LedgerDimension largest = largestLine(pair);
        if (difference.isNegative()) {
            lines.add(new Posting(
                    largest.on(terms.accounts().exchangeLoss()), Side.DEBIT, zero(), difference.negated(), null));
        } else if (difference.isPositive()) {
            lines.add(new Posting(largest.on(terms.accounts().exchangeGain()), Side.CREDIT, zero(), difference, null));
        }
    }

    private static LedgerDimension largestLine(NettingPair pair) {
        var largest = pair.debit().lines().get(0);
        for (var line : pair.debit().lines()) {
            if (line.weight().isGreaterThan(largest.weight())) {
                largest = line;
            }
        }
        return largest.target();
    }

    private void interunit() {
        String balancing = terms.dimensionRules().balancing();
        if (balancing == null) {
            return;
        }
        Map<DimensionSet, Money> amounts = new TreeMap<>();
        Map<DimensionSet, Money> accounting = new TreeMap<>();
        for (Posting line : lines) {
            DimensionSet unit = line.target().dimensions().only(balancing);
            amounts.merge(unit, line.signedAmount().negated(), Money::plus);
            accounting.merge(unit, line.signedAccountingAmount().negated(), Money::plus);
        }
        amounts.forEach((unit, amount) -> interunit(unit, amount, accounting.getOrDefault(unit, zeroAccounting())));
    }

    private void interunit(DimensionSet unit, Money amount, Money accountingAmount) {
        for (Posting line : Posting.signed(new LedgerDimension("-", unit), amount, accountingAmount, null)) {
            String account = line.side() == Side.DEBIT
                    ? terms.accounts().dueFrom()
                    : terms.accounts().dueTo();
            String known =
                    Optional.ofNullable(account).orElseThrow(() -> new IllegalStateException("no interunit account"));
            lines.add(new Posting(
                    new LedgerDimension(known, unit), line.side(), line.amount(), line.accountingAmount(), null));
        }
    }

    private void add(LedgerDimension target, Money amount, Money accountingAmount, @Nullable String party) {
        lines.addAll(Posting.signed(target, amount, accountingAmount, party));
    }

    private Money zero() {
        return Money.zero(currency);
    }

    private Money zeroAccounting() {
        return Money.zero(terms.accountingCurrency());
    }
}
