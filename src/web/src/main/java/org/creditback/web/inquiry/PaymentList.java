package org.creditback.web.inquiry;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creditback.domain.ListOrder;
import org.creditback.domain.ListPart;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.PaymentStage;
import org.creditback.payables.MonitoredPayment;
import org.creditback.payables.PaymentFilter;
import org.creditback.payables.PaymentLine;
import org.creditback.payables.PaymentMonitor;
import org.jspecify.annotations.Nullable;

/** Payments, of one stage or of all. */
@Dependent
public class PaymentList implements InquiryList<MonitoredPayment> {

    static final String STAGE = "stage";

    private static final String VENDOR = "vendor";
    private static final String METHOD = "method";
    private static final String REIMBURSED = "reimbursed";
    private static final String INVOICE = "invoice";
    private static final String REFERENCE = "reference";

    @EJB
    PaymentMonitor monitor;

    @Override
    public String code() {
        return "PAYMENTS";
    }

    @Override
    public String page() {
        return "/pages/payables/payments";
    }

    @Override
    public Map<String, String> conditions() {
        Map<String, String> conditions = new LinkedHashMap<>();
        conditions.put(STAGE, "payments.stage");
        conditions.put(VENDOR, "field.vendorAccount");
        conditions.put(METHOD, "field.methodOfPayment");
        conditions.put(REIMBURSED, "payments.fromReimbursement");
        conditions.put(ListInput.RUN, "field.run");
        conditions.put(INVOICE, "inquiry.invoice");
        conditions.put(REFERENCE, "field.endToEndId");
        conditions.put(ListInput.AMOUNT, "field.amount");
        conditions.put(ListInput.JOURNAL, "page.paymentJournal");
        return conditions;
    }

    @Override
    public List<String> columns() {
        return List.of(
                "field.endToEndId",
                "payments.stage",
                "field.paymentState",
                "payments.since",
                "page.paymentJournal",
                "field.vendorAccount",
                "field.vendorName",
                "field.currency",
                "field.amount",
                "field.methodOfPayment",
                "field.paymentDate",
                "page.vendorInvoices",
                "field.reason",
                "page.bankFile",
                "field.voucher");
    }

    @Override
    public @Nullable Object[] values(MonitoredPayment row) {
        PaymentLine line = row.line();
        return new @Nullable Object[] {
            line.endToEndId(),
            row.stage(),
            line.state(),
            row.since(),
            row.journal(),
            line.vendorAccount(),
            line.vendorName(),
            line.amount().getCurrencyUnit().getCode(),
            line.amount(),
            line.method(),
            line.paymentDate(),
            String.join(" ", line.invoices()),
            line.stateReason(),
            line.bankFile(),
            line.voucher()
        };
    }

    @Override
    public ListPart<MonitoredPayment> read(
            LegalEntityId entity, ListInput input, ListOrder order, @Nullable String after, int size) {
        return monitor.payments(filter(entity, input), order, after, size);
    }

    PaymentFilter filter(LegalEntityId entity, ListInput input) {
        return new PaymentFilter(
                entity,
                input.constant(STAGE, PaymentStage.class),
                input.text(VENDOR),
                input.text(METHOD),
                new PaymentFilter.Source(input.claim(REIMBURSED), input.number(ListInput.RUN)),
                input.text(INVOICE),
                new PaymentFilter.Trace(
                        input.number(ListInput.JOURNAL), input.text(REFERENCE), input.amount(ListInput.AMOUNT)));
    }
}
