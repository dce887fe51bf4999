package org.creditback.web.inquiry;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creditback.domain.ListOrder;
import org.creditback.domain.ListPart;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.payables.InvoiceFilter;
import org.creditback.payables.InvoiceFilter.Standing;
import org.creditback.payables.InvoiceInquiry;
import org.creditback.payables.InvoiceLine;
import org.jspecify.annotations.Nullable;

/** Vendor transactions, of one vendor or of all. */
@Dependent
public class VendorTransactionList implements InquiryList<InvoiceLine> {

    private static final String VENDOR = "vendor";
    private static final String INVOICE = "invoice";
    private static final String HELD = "held";
    private static final String VOUCHER = "voucher";

    @EJB
    InvoiceInquiry invoices;

    @Override
    public String code() {
        return "VENDOR_TRANSACTIONS";
    }

    @Override
    public String page() {
        return "/pages/payables/vendor-transactions";
    }

    @Override
    public Map<String, String> conditions() {
        Map<String, String> conditions = new LinkedHashMap<>();
        conditions.put(VENDOR, "field.vendorAccount");
        conditions.put(INVOICE, "inquiry.invoice");
        conditions.put(ListInput.FROM, "report.from");
        conditions.put(ListInput.TO, "report.to");
        conditions.put(HELD, "field.hold");
        conditions.put(VOUCHER, "field.voucher");
        return conditions;
    }

    @Override
    public List<String> columns() {
        return List.of(
                "field.vendorAccount",
                "field.vendorName",
                "field.oneTime",
                "inquiry.invoice",
                "field.postingDate",
                "field.dueDate",
                "field.currency",
                "field.amount",
                "field.amountAccounting",
                "field.openAmount",
                "field.methodOfPayment",
                "field.hold",
                "inquiry.text",
                "field.voucher",
                "field.run");
    }

    @Override
    public @Nullable Object[] values(InvoiceLine row) {
        return new @Nullable Object[] {
            row.vendor(),
            row.vendorName(),
            row.oneTime(),
            row.number(),
            row.postingDate(),
            row.dueDate(),
            row.amount().getCurrencyUnit().getCode(),
            row.amount(),
            row.accounting(),
            row.open(),
            row.method(),
            String.join(" ", row.holds()),
            row.text(),
            row.voucher(),
            row.runId()
        };
    }

    @Override
    public ListPart<InvoiceLine> read(
            LegalEntityId entity, ListInput input, ListOrder order, @Nullable String after, int size) {
        InvoiceFilter filter = new InvoiceFilter(
                entity,
                input.text(VENDOR),
                input.text(INVOICE),
                input.date(ListInput.FROM),
                input.date(ListInput.TO),
                input.claim(HELD),
                input.text(VOUCHER),
                Standing.ANY);
        return invoices.list(filter, order, after, size);
    }
}
