package org.creditback.web.inquiry;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.creditback.domain.ListOrder;
import org.creditback.domain.ListPart;
import org.creditback.domain.ledger.DimensionSet;
import org.creditback.domain.ledger.LedgerDimension;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.ledger.Posting;
import org.creditback.domain.ledger.Side;
import org.creditback.domain.payables.InvoiceState;
import org.creditback.ledger.PostedVoucher;
import org.creditback.ledger.TrialBalance;
import org.creditback.ledger.VoucherFilter;
import org.creditback.ledger.VoucherLine;
import org.creditback.ledger.Vouchers;
import org.creditback.payables.InvoiceDetail;
import org.creditback.payables.InvoiceFilter;
import org.creditback.payables.InvoiceInquiry;
import org.creditback.payables.InvoiceLine;
import org.creditback.payables.InvoiceTotal;
import org.creditback.receivables.TransactionDetail;
import org.creditback.receivables.TransactionFilter;
import org.creditback.receivables.TransactionInquiry;
import org.creditback.receivables.TransactionLine;
import org.creditback.reimbursement.ReimbursementChain;
import org.creditback.reimbursement.ReimbursementChains;
import org.creditback.web.page.Fakes;

/** Small books behind all doors of the inquiries, and what was asked of them. */
class FakeLists implements TransactionInquiry, InvoiceInquiry, Vouchers, TrialBalance, ReimbursementChains {

    static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    final List<String> asked = new ArrayList<>();
    final List<TransactionLine> transactions = new ArrayList<>();
    final List<InvoiceLine> invoices = new ArrayList<>();
    String next;

    static TransactionLine transaction(long id) {
        return new TransactionLine(
                id,
                "C-1",
                "Anna Jansen",
                "PAY-" + id,
                "PAYMENT",
                DAY,
                DAY,
                null,
                Fakes.eur("-20.00"),
                Fakes.eur("-20.00"),
                Fakes.eur("0.00"),
                null,
                "OB-1",
                null);
    }

    static InvoiceLine invoice(String number) {
        return new InvoiceLine(
                "V-1",
                "Vera",
                false,
                number,
                DAY,
                DAY,
                Fakes.eur("20.00"),
                Fakes.eur("20.00"),
                Fakes.eur("20.00"),
                "SEPA",
                List.of("MANUAL", "RETURNED"),
                "Reimbursement",
                "RV-1",
                7L,
                InvoiceState.ON_HOLD,
                null);
    }

    private String asked(Object filter, ListOrder order, String after, int size) {
        String text = filter + " " + order.field() + (order.ascending() ? " up " : " down ") + after + " " + size;
        asked.add(text.replace("null", "-"));
        return next;
    }

    @Override
    public ListPart<TransactionLine> list(TransactionFilter filter, ListOrder order, String after, int size) {
        return new ListPart<>(List.copyOf(transactions), asked(filter, order, after, size));
    }

    @Override
    public Optional<TransactionDetail> transaction(LegalEntityId entity, long id) {
        return transactions.stream()
                .filter(line -> line.id() == id)
                .map(line -> new TransactionDetail(line, List.of(), List.of()))
                .findFirst();
    }

    @Override
    public List<TransactionLine> settledBy(LegalEntityId entity, String voucher, int size) {
        return transactions;
    }

    @Override
    public ListPart<InvoiceLine> list(InvoiceFilter filter, ListOrder order, String after, int size) {
        return new ListPart<>(List.copyOf(invoices), asked(filter, order, after, size));
    }

    @Override
    public List<InvoiceTotal> totals(InvoiceFilter filter) {
        asked.add("totals");
        return invoices.isEmpty() ? null : List.of(new InvoiceTotal(1, Fakes.eur("20.00"), Fakes.eur("5.00")));
    }

    @Override
    public InvoiceDetail get(LegalEntityId entity, String number) {
        throw new AssertionError("only the page of an invoice asks for it");
    }

    @Override
    public Optional<PostedVoucher> voucher(LegalEntityId entity, String number) {
        LedgerDimension bank = new LedgerDimension("1000", DimensionSet.EMPTY);
        List<Posting> postings = List.of(
                new Posting(bank, Side.DEBIT, Fakes.eur("12.50"), Fakes.eur("12.50"), null),
                new Posting(bank, Side.DEBIT, Fakes.eur("7.50"), Fakes.eur("7.50"), null),
                new Posting(bank, Side.CREDIT, Fakes.eur("20.00"), Fakes.eur("20.00"), "C-1"));
        return number.equals("RV-1")
                ? Optional.of(
                        new PostedVoucher("RV-1", "REIMBURSEMENT", DAY, "EUR", 7L, "clerk.ar", Instant.EPOCH, postings))
                : Optional.empty();
    }

    @Override
    public ReimbursementChain chain(LegalEntityId entity, String number) {
        throw new AssertionError("only the page of a chain asks for it");
    }

    @Override
    public List<String> ofVoucher(LegalEntityId entity, String voucher) {
        return voucher.equals("RV-1") ? List.of("RB-1") : List.of();
    }

    @Override
    public ListPart<VoucherLine> list(VoucherFilter filter, ListOrder order, String after, int size) {
        VoucherLine line = new VoucherLine(
                "RV-1", "REIMBURSEMENT", DAY, Fakes.eur("20.00"), Fakes.eur("20.00"), 7L, "clerk.ar", Instant.EPOCH);
        return new ListPart<>(List.of(line), asked(filter, order, after, size));
    }

    @Override
    public List<Balance> balances(LegalEntityId entity, LocalDate upTo) {
        throw new AssertionError("pages ask with a query");
    }

    @Override
    public List<Balance> balances(Query query) {
        asked.add(query.toString());
        return List.of(
                new Balance(
                        new LedgerDimension("1000", DimensionSet.EMPTY),
                        Fakes.eur("30.00"),
                        Fakes.eur("10.00"),
                        Fakes.eur("20.00")),
                new Balance(
                        new LedgerDimension("2000", DimensionSet.EMPTY),
                        Fakes.eur("0.00"),
                        Fakes.eur("20.00"),
                        Fakes.eur("-20.00")));
    }

    @Override
    public List<String> dimensions(LegalEntityId entity) {
        return List.of("BusinessUnit");
    }
}
