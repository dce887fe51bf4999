package org.creditback.reimbursement.internal;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.creditback.domain.ledger.Posting;
import org.creditback.reimbursement.ChainLink;
import org.creditback.reimbursement.ChainProofLine;
import org.creditback.reimbursement.ChainSums;
import org.creditback.reimbursement.ReimbursementLine;
import org.creditback.reimbursement.VoucherView;
import org.creditback.reimbursement.store.ChainPaymentStore.Settled;
import org.creditback.reimbursement.store.ChainStore.Ends;
import org.joda.money.Money;

/** Compares the amounts of a chain, each as its own books have it: settlements, customer transaction, voucher, vendor invoice. */
final class ChainProof {

    private final ReimbursementLine line;
    private final Ends ends;
    private final VoucherView voucher;

    ChainProof(ReimbursementLine line, Ends ends, VoucherView voucher) {
        this.line = line;
        this.ends = ends;
        this.voucher = voucher;
    }

    /**
     * What the voucher posted as exchange difference: positive a loss.
     *
     * <p>Of the lines that belong to nobody only exchange differences count: interunit lines balance each other (PO-12).
     */
    Money exchange() {
        return sum(posting -> posting.party() == null, Posting::signedAccountingAmount, line.accountingAmount());
    }

    /** The lines of the proof, in the order of the chain. */
    List<ChainProofLine> lines(ChainSums sums, Settled settled) {
        Money reimbursement = ends.amount();
        Money accountingReimbursement = ends.accountingAmount();
        return List.of(
                new ChainProofLine(
                        ChainLink.DOCUMENTS,
                        sums.amount(),
                        sums.reimbursed().plus(sums.otherwise()).plus(sums.open())),
                new ChainProofLine(ChainLink.CREDITS, sums.reimbursed(), reimbursement),
                new ChainProofLine(ChainLink.VOUCHER, reimbursement, payable(Posting::signedAmount, line.amount())),
                new ChainProofLine(ChainLink.INVOICE, reimbursement, line.amount()),
                new ChainProofLine(ChainLink.BOOKED, sums.booked().plus(sums.exchange()), accountingReimbursement),
                new ChainProofLine(
                        ChainLink.VOUCHER_ACCOUNTING,
                        accountingReimbursement,
                        payable(Posting::signedAccountingAmount, line.accountingAmount())),
                new ChainProofLine(ChainLink.INVOICE_ACCOUNTING, accountingReimbursement, line.accountingAmount()),
                new ChainProofLine(
                        ChainLink.SETTLED, line.amount(), settled.settled().plus(settled.open())),
                new ChainProofLine(
                        ChainLink.SETTLED_ACCOUNTING,
                        line.accountingAmount(),
                        settled.accountingSettled().plus(settled.accountingOpen())));
    }

    // By the ledger account too: a customer may be called as its vendor is.
    private Money payable(Function<Posting, Money> amount, Money like) {
        return sum(
                        posting -> line.vendorAccount().equals(posting.party())
                                && ends.payableAccount().equals(posting.target().account()),
                        amount,
                        like)
                .negated();
    }

    private Money sum(Predicate<Posting> which, Function<Posting, Money> amount, Money like) {
        return voucher.postings().stream()
                .filter(which)
                .map(amount)
                .reduce(Money.zero(like.getCurrencyUnit()), Money::plus);
    }
}
