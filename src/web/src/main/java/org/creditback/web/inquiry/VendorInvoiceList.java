package org.creditback.web.inquiry;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.creditback.domain.ListOrder;
import org.creditback.domain.ListPart;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.HoldReason;
import org.creditback.domain.payables.InvoiceState;
import org.creditback.payables.InvoiceFilter;
import org.creditback.payables.InvoiceFilter.Standing;
import org.creditback.payables.InvoiceInquiry;
import org.creditback.payables.InvoiceLine;
import org.creditback.payables.InvoiceTotal;
import org.jspecify.annotations.Nullable;

/** Vendor invoices by where they stand: what is to be paid, held, in payment, done. */
@Dependent
public class VendorInvoiceList implements InquiryList<InvoiceLine> {

    static final String STATE = "state";
    static final String REASON = "reason";
    private static final String VENDOR = "vendor";
    private static final String INVOICE = "invoice";
    private static final String CURRENCY = "currency";

    @EJB
    InvoiceInquiry invoices;

    @Override
    public String code() {
        return "VENDOR_INVOICES";
    }

    @Override
    public String page() {
        return "/pages/payables/vendor-invoices";
    }

    @Override
    public Map<String, String> conditions() {
        Map<String, String> conditions = new LinkedHashMap<>();
        conditions.put(STATE, "field.state");
        conditions.put(VENDOR, "field.vendorAccount");
        conditions.put(INVOICE, "inquiry.invoice");
        conditions.put(ListInput.FROM, "invoice.dueFrom");
        conditions.put(ListInput.TO, "invoice.dueTo");
        conditions.put(CURRENCY, "field.currency");
        conditions.put(ListInput.RUN, "field.run");
        conditions.put(REASON, "field.hold");
        return conditions;
    }

    @Override
    public List<String> columns() {
        return List.of(
                "inquiry.invoice",
                "field.state",
                "field.vendorAccount",
                "field.vendorName",
                "field.postingDate",
                "field.dueDate",
                "field.currency",
                "field.amount",
                "field.openAmount",
                "field.methodOfPayment",
                "field.hold",
                "page.paymentJournal",
                "field.voucher",
                "field.run");
    }

    @Override
    public @Nullable Object[] values(InvoiceLine row) {
        return new @Nullable Object[] {
            row.number(),
            row.state().name(),
            row.vendor(),
            row.vendorName(),
            row.postingDate(),
            row.dueDate(),
            row.amount().getCurrencyUnit().getCode(),
            row.amount(),
            row.open(),
            row.method(),
            String.join(" ", row.holds()),
            row.journal(),
            row.voucher(),
            row.runId()
        };
    }

    @Override
    public ListPart<InvoiceLine> read(
            LegalEntityId entity, ListInput input, ListOrder order, @Nullable String after, int size) {
        return invoices.list(filter(entity, input), order, after, size);
    }

    /** Null where there are more than somebody waits for. */
    @Nullable
    List<InvoiceTotal> totals(LegalEntityId entity, ListInput input) {
        return invoices.totals(filter(entity, input));
    }

    private static InvoiceFilter filter(LegalEntityId entity, ListInput input) {
        Standing standing = new Standing(
                choice(InvoiceState.values(), input.text(STATE)),
                input.date(ListInput.FROM),
                input.date(ListInput.TO),
                input.text(CURRENCY),
                input.number(ListInput.RUN),
                choice(HoldReason.values(), input.text(REASON)));
        return new InvoiceFilter(entity, input.text(VENDOR), input.text(INVOICE), null, null, null, null, standing);
    }

    private static <E extends Enum<E>> @Nullable E choice(E[] all, @Nullable String name) {
        return Stream.of(all)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(null);
    }
}
