package org.creditback.web.payments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.creditback.domain.ListOrder;
import org.creditback.domain.ListPart;
import org.creditback.domain.Refusal;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.JournalState;
import org.creditback.domain.payables.PaymentStage;
import org.creditback.domain.payables.PaymentState;
import org.creditback.payables.BankFileFilter;
import org.creditback.payables.BankFileLine;
import org.creditback.payables.JournalFilter;
import org.creditback.payables.MonitoredPayment;
import org.creditback.payables.NewPayment;
import org.creditback.payables.PaymentApproval;
import org.creditback.payables.PaymentDetails;
import org.creditback.payables.PaymentFilter;
import org.creditback.payables.PaymentJournal;
import org.creditback.payables.PaymentJournals;
import org.creditback.payables.PaymentLine;
import org.creditback.payables.PaymentMonitor;
import org.creditback.payables.PaymentProcessing;
import org.creditback.payables.PaymentProposals;
import org.creditback.payables.PaymentWork;
import org.creditback.payables.ProposalCriteria;
import org.creditback.payables.ProposalTotals;
import org.creditback.payables.ProposedInvoice;
import org.creditback.payables.StageTotal;
import org.creditback.web.page.Fakes;
import org.joda.money.Money;

/** One journal, one file and the doors of payments, and what was asked of them. */
public class FakePayments implements PaymentJournals, PaymentProcessing, PaymentProposals, PaymentMonitor {

    static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    public final List<String> asked = new ArrayList<>();
    final List<ProposedInvoice> open = new ArrayList<>();
    final List<PaymentLine> lines = new ArrayList<>();
    JournalState state = JournalState.CREATED;
    PaymentState payments = PaymentState.CREATED;
    Refusal refusal;

    static ProposedInvoice invoice(String number, String reason) {
        return new ProposedInvoice(
                number.charAt(number.length() - 1),
                number,
                "V-1",
                Fakes.eur("50.00"),
                DAY,
                DAY,
                "SEPA",
                null,
                reason,
                null);
    }

    public static PaymentLine line(int number, PaymentState state) {
        return new PaymentLine(
                number,
                "V-1",
                "Vera",
                Fakes.eur("50.00"),
                "SEPA",
                "•••• 4300",
                "MAIN",
                DAY,
                "E2E-" + number,
                "text",
                List.of("RB-1"),
                state,
                null,
                null,
                null);
    }

    private void ask(String what) {
        asked.add(what);
        if (refusal != null) {
            throw refusal;
        }
    }

    @Override
    public PaymentJournal get(LegalEntityId entity, long journal) {
        return new PaymentJournal(
                journal,
                state,
                PaymentApproval.ALWAYS,
                "clerk",
                Instant.EPOCH,
                null,
                null,
                "hash",
                false,
                null,
                List.of(new PaymentJournal.Total(payments, "SEPA", 2, Fakes.eur("100.00"))),
                0);
    }

    @Override
    public List<PaymentJournal> journals(LegalEntityId entity, long before, int size) {
        return List.of();
    }

    @Override
    public List<PaymentLine> lines(LegalEntityId entity, long journal, int after, int size) {
        return lines.stream().filter(line -> line.lineNo() > after).limit(size).toList();
    }

    @Override
    public List<ProposedInvoice> leftOut(LegalEntityId entity, long journal, long after, int size) {
        return List.of();
    }

    @Override
    public long open(LegalEntityId entity, UUID requestKey) {
        ask("open");
        return 9;
    }

    @Override
    public int add(LegalEntityId entity, long journal, NewPayment payment) {
        ask("add " + journal + " " + payment.vendorAccount() + " " + payment.method() + " " + payment.parts());
        return 1;
    }

    @Override
    public void remove(LegalEntityId entity, long journal, int lineNo, String reason) {
        ask("remove " + lineNo + " " + reason);
    }

    @Override
    public void discard(LegalEntityId entity, long journal, String reason) {
        ask("discard " + reason);
    }

    @Override
    public void submit(LegalEntityId entity, long journal) {
        ask("submit");
    }

    @Override
    public void approve(LegalEntityId entity, long journal, String contentHash) {
        ask("approve " + contentHash);
    }

    @Override
    public void reject(LegalEntityId entity, long journal, String contentHash, String reason) {
        ask("reject " + contentHash + " " + reason);
    }

    @Override
    public List<BankFileLine> generate(LegalEntityId entity, long journal, String method) {
        ask("generate");
        return List.of();
    }

    @Override
    public void post(LegalEntityId entity, long journal, LocalDate postingDate) {
        ask("post " + postingDate);
    }

    @Override
    public ProposalTotals preview(LegalEntityId entity, ProposalCriteria criteria) {
        ask("preview " + criteria.dueTo() + " " + criteria.amountLimit() + " " + criteria.vendors() + " "
                + criteria.run());
        return new ProposalTotals(
                List.of(
                        new ProposalTotals.Paid("SEPA", 1, 2, Fakes.eur("70.00")),
                        new ProposalTotals.Paid("SWIFT", 1, 1, Fakes.eur("30.00"))),
                List.of(new ProposalTotals.LeftOut("NO_BANK_DETAILS", 3, Fakes.eur("9.00"))));
    }

    @Override
    public List<ProposedInvoice> invoices(LegalEntityId entity, ProposalCriteria criteria, long after, int size) {
        return List.copyOf(open);
    }

    @Override
    public long create(LegalEntityId entity, UUID requestKey, ProposalCriteria criteria) {
        ask("create " + criteria.vendors());
        return 7;
    }

    @Override
    public PaymentWork work(LegalEntityId entity) {
        return new PaymentWork(1, 2, 3, 4, 5, 6);
    }

    @Override
    public List<StageTotal> stages(PaymentFilter filter) {
        ask("stages " + filter.vendor() + " " + filter.trace().amount());
        return List.of(
                new StageTotal(PaymentStage.SENT, 2, Fakes.eur("70.00"), Instant.EPOCH),
                new StageTotal(PaymentStage.SENT, 1, Money.parse("SEK 30.00"), Instant.EPOCH.plusSeconds(5)));
    }

    @Override
    public ListPart<MonitoredPayment> payments(PaymentFilter filter, ListOrder order, String after, int size) {
        ask("payments " + filter + " " + order.field());
        return ListPart.empty();
    }

    @Override
    public PaymentDetails payment(LegalEntityId entity, String endToEndId) {
        ask("payment " + endToEndId);
        return new PaymentDetails(
                new MonitoredPayment(7, PaymentStage.SENT, Instant.EPOCH, line(1, PaymentState.SENT)),
                List.of(),
                List.of(),
                null,
                null);
    }

    @Override
    public ListPart<PaymentJournal> journals(JournalFilter filter, String after, int size) {
        ask("journals " + filter);
        return ListPart.empty();
    }

    @Override
    public ListPart<BankFileLine> files(BankFileFilter filter, String after, int size) {
        ask("files " + filter);
        return ListPart.empty();
    }
}
