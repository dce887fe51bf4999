package org.creditback.web.inquiry;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.creditback.domain.ListOrder;
import org.creditback.domain.ListPart;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.JournalState;
import org.creditback.domain.payables.PaymentState;
import org.creditback.payables.JournalFilter;
import org.creditback.payables.PaymentJournal;
import org.creditback.payables.PaymentMonitor;
import org.jspecify.annotations.Nullable;

/** Payment journals, the latest first. */
@Dependent
public class PaymentJournalList implements InquiryList<PaymentJournal> {

    private static final String STATE = "state";
    private static final String POSTED = "posted";
    private static final String BY = "by";

    @EJB
    PaymentMonitor monitor;

    @Override
    public String code() {
        return "PAYMENT_JOURNALS";
    }

    @Override
    public String page() {
        return "/pages/payables/payment-journals";
    }

    @Override
    public Map<String, String> conditions() {
        Map<String, String> conditions = new LinkedHashMap<>();
        conditions.put(STATE, "field.state");
        conditions.put(POSTED, "journals.posted");
        conditions.put(BY, "field.preparedBy");
        conditions.put(ListInput.FROM, "report.from");
        conditions.put(ListInput.TO, "report.to");
        return conditions;
    }

    @Override
    public List<String> columns() {
        return List.of(
                "page.paymentJournal",
                "field.state",
                "journals.posted",
                "field.postingDate",
                "journals.totals",
                "journals.leftOut",
                "field.preparedBy",
                "field.time",
                "journals.submittedBy",
                "field.approvedBy");
    }

    @Override
    public @Nullable Object[] values(PaymentJournal row) {
        return new @Nullable Object[] {
            row.id(),
            row.state(),
            row.posted(),
            row.postingDate(),
            row.totals().stream()
                    .filter(total -> total.state() != PaymentState.CANCELED)
                    .map(total -> total.payments() + " " + total.method() + " " + total.amount())
                    .collect(Collectors.joining(", ")),
            row.leftOut(),
            row.preparedBy(),
            row.preparedAt(),
            row.submittedBy(),
            row.approvedBy()
        };
    }

    @Override
    public ListPart<PaymentJournal> read(
            LegalEntityId entity, ListInput input, ListOrder order, @Nullable String after, int size) {
        JournalFilter filter = new JournalFilter(
                entity,
                input.constant(STATE, JournalState.class),
                input.claim(POSTED),
                input.text(BY),
                input.date(ListInput.FROM),
                input.date(ListInput.TO));
        return monitor.journals(filter, after, size);
    }
}
