package org.creditback.web.payments;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditback.domain.payables.LeftOutReason;
import org.creditback.payables.MethodOfPayment;
import org.creditback.payables.NewPayment;
import org.creditback.payables.PayablesSetUp;
import org.creditback.payables.PaymentJournals;
import org.creditback.payables.PaymentProposals;
import org.creditback.payables.ProposalCriteria;
import org.creditback.payables.ProposedInvoice;
import org.creditback.web.page.CallerView;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A payment by hand: a vendor, the marked invoices, each in full or in part (PM-17, PM-21). */
@Named
@ViewScoped
public class PaymentByHandView implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    PaymentProposals proposals;

    @EJB
    PaymentJournals journals;

    @EJB
    PayablesSetUp setUp;

    @Inject
    LegalEntityView entity;

    @Inject
    CallerView caller;

    @Inject
    Page page;

    private final UUID requestKey = UUID.randomUUID();
    private final Map<String, Boolean> marked = new HashMap<>();
    private final Map<String, Money> amounts = new HashMap<>();
    private int journal;
    private String vendor = "";
    private String method = "";
    private @Nullable LocalDate paymentDate;

    // The rows as the page was first shown, with their currencies: what goes meanwhile moves no mark to another
    // invoice.
    private final LinkedHashMap<String, String> rows = new LinkedHashMap<>();

    /**
     * A row of the page.
     *
     * @param number   of the invoice
     * @param currency of the invoice
     * @param invoice  as a proposal sees it now; null where nothing of it is open any more
     */
    public record Row(
            String number, String currency, @Nullable ProposedInvoice invoice) {

        /** False for what another payment has already; all else the service judges by the method that is chosen. */
        public boolean free() {
            return invoice != null && !LeftOutReason.ALREADY_IN_JOURNAL.name().equals(invoice.reason());
        }
    }

    @PostConstruct
    void read() {
        journal = page.number("journal");
        vendor = page.text("vendor");
        paymentDate = page.today(entity.get().timeZone());
        open().forEach(invoice -> rows.put(
                invoice.invoiceNumber(), invoice.open().getCurrencyUnit().getCode()));
    }

    // As a proposal sees them, the first ones: a payment has no more.
    private List<ProposedInvoice> open() {
        return vendor.isEmpty()
                ? List.of()
                : page.once("invoices", () -> proposals.invoices(entity.id(), ofVendor(), 0, NewPayment.MOST_PARTS));
    }

    /** The invoices that were open when the page was opened, as they are now. */
    public List<Row> getRows() {
        Map<String, ProposedInvoice> now =
                open().stream().collect(Collectors.toMap(ProposedInvoice::invoiceNumber, Function.identity()));
        return rows.entrySet().stream()
                .map(row -> new Row(row.getKey(), row.getValue(), now.get(row.getKey())))
                .toList();
    }

    private ProposalCriteria ofVendor() {
        return new ProposalCriteria(
                null, null, null, null, null, null, List.of(vendor), List.of(), List.of(), List.of());
    }

    /** The key of the words for a reason: of the proposal itself, or of a hold. */
    public String kind(String reason) {
        return Stream.of(LeftOutReason.values()).anyMatch(own -> own.name().equals(reason)) ? "leftOut" : "hold";
    }

    /** Adds the payment, to a new journal where none is named, and shows the journal. */
    public @Nullable String add() {
        List<NewPayment.Part> parts = rows.keySet().stream()
                .filter(number -> Boolean.TRUE.equals(marked.get(number)))
                .map(number -> new NewPayment.Part(number, amount(number)))
                .toList();
        if (parts.isEmpty()) {
            page.refuse("handPayment.nothingMarked");
            return null;
        }
        long target = journal == 0 ? journals.open(entity.id(), requestKey) : journal;
        int line = journals.add(
                entity.id(), target, new NewPayment(vendor, method.isEmpty() ? null : method, paymentDate, parts));
        page.confirmOnNext("handPayment.added", line);
        return PaymentJournalView.address(String.valueOf(entity.getCode()), target);
    }

    private @Nullable String amount(String number) {
        Money typed = amounts.get(number);
        return typed == null ? null : typed.getAmount().toPlainString();
    }

    public List<MethodOfPayment> getMethods() {
        return page.once("methods", () -> setUp.methodsOfPayment(entity.id()));
    }

    public Map<String, Boolean> getMarked() {
        return marked;
    }

    /** What is paid of an invoice; nothing for all that is open. */
    public Map<String, Money> getAmounts() {
        return amounts;
    }

    public int getJournal() {
        return journal;
    }

    public String getVendor() {
        return vendor;
    }

    public String getMethod() {
        return method;
    }

    public void setMethod(@Nullable String chosen) {
        method = Objects.requireNonNullElse(chosen, "");
    }

    public @Nullable LocalDate getPaymentDate() {
        return paymentDate;
    }

    public void setPaymentDate(@Nullable LocalDate date) {
        paymentDate = date;
    }
}
