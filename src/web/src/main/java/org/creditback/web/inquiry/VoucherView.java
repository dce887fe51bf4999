package org.creditback.web.inquiry;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.creditback.domain.ListOrder;
import org.creditback.domain.ListPart;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.Posting;
import org.creditback.domain.ledger.Side;
import org.creditback.ledger.PostedVoucher;
import org.creditback.ledger.Vouchers;
import org.creditback.payables.InvoiceFilter;
import org.creditback.payables.InvoiceInquiry;
import org.creditback.payables.InvoiceLine;
import org.creditback.receivables.TransactionFilter;
import org.creditback.receivables.TransactionInquiry;
import org.creditback.receivables.TransactionLine;
import org.creditback.reimbursement.ReimbursementChains;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** One voucher: its lines, what it came from and what it became. */
@Named
@RequestScoped
public class VoucherView {

    private static final int MOST = 50;

    @EJB
    Vouchers vouchers;

    @EJB
    TransactionInquiry transactions;

    @EJB
    InvoiceInquiry invoices;

    @EJB
    ReimbursementChains chains;

    @Inject
    LegalEntityView entity;

    @Inject
    Page page;

    public PostedVoucher getVoucher() {
        return page.once("voucher", () -> vouchers.voucher(entity.id(), number())
                .orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, number())));
    }

    private String number() {
        return page.text("number");
    }

    /** The sum of one side in the voucher's currency. */
    public @Nullable Money total(String side) {
        return getVoucher().postings().stream()
                .filter(posting -> posting.side() == Side.valueOf(side))
                .map(Posting::amount)
                .reduce(Money::plus)
                .orElse(null);
    }

    /** The sum of one side in accounting currency. */
    public @Nullable Money accountingTotal(String side) {
        return getVoucher().postings().stream()
                .filter(posting -> posting.side() == Side.valueOf(side))
                .map(Posting::accountingAmount)
                .reduce(Money::plus)
                .orElse(null);
    }

    private ListPart<TransactionLine> brought() {
        return page.once(
                "brought",
                () -> transactions.list(
                        TransactionFilter.ofVoucher(entity.id(), number()), ListOrder.NEWEST_FIRST, null, MOST));
    }

    /** The customer transactions that it brought in, the first of them; only for those who may see customers. */
    public List<TransactionLine> getBrought() {
        return brought().rows();
    }

    /** Whether there are more than are shown. */
    public boolean isMoreBrought() {
        return brought().next() != null;
    }

    /** The customer transactions that were settled with it; only for those who may see customers. */
    public List<TransactionLine> getSettled() {
        return page.once("settled", () -> transactions.settledBy(entity.id(), number(), MOST));
    }

    /** Numbers of the reimbursements in whose chain it stands. */
    public List<String> getChains() {
        return page.once("chains", () -> chains.ofVoucher(entity.id(), number()));
    }

    /** The vendor transactions that it brought in. */
    public List<InvoiceLine> getInvoices() {
        return page.once("invoices", () -> invoices.list(
                        InvoiceFilter.ofVoucher(entity.id(), number()), ListOrder.NEWEST_FIRST, null, MOST)
                .rows());
    }
}
