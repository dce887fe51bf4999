package org.creditback.web.inquiry;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creditback.domain.ListOrder;
import org.creditback.domain.ListPart;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.payables.BankFileState;
import org.creditback.payables.BankFileFilter;
import org.creditback.payables.BankFileLine;
import org.creditback.payables.PaymentMonitor;
import org.jspecify.annotations.Nullable;

/** Bank files, the latest first. */
@Dependent
public class BankFileList implements InquiryList<BankFileLine> {

    private static final String STATE = "state";
    private static final String METHOD = "method";
    private static final String MESSAGE = "message";
    private static final String UNANSWERED = "unanswered";

    @EJB
    PaymentMonitor monitor;

    @Override
    public String code() {
        return "BANK_FILES";
    }

    @Override
    public String page() {
        return "/pages/payables/bank-files";
    }

    @Override
    public Map<String, String> conditions() {
        Map<String, String> conditions = new LinkedHashMap<>();
        conditions.put(STATE, "field.state");
        conditions.put(METHOD, "field.methodOfPayment");
        conditions.put(ListInput.JOURNAL, "page.paymentJournal");
        conditions.put(MESSAGE, "bankFiles.message");
        conditions.put(UNANSWERED, "bankFiles.unanswered");
        return conditions;
    }

    @Override
    public List<String> columns() {
        return List.of(
                "page.bankFile",
                "bankFiles.message",
                "field.state",
                "field.methodOfPayment",
                "field.bankAccount",
                "page.paymentJournal",
                "bankFiles.payments",
                "field.controlTotal",
                "bankFiles.hash",
                "bankFiles.builtBy",
                "bankFiles.builtAt",
                "bankFiles.releasedBy",
                "bankFiles.started",
                "bankFiles.ended");
    }

    @Override
    public @Nullable Object[] values(BankFileLine row) {
        return new @Nullable Object[] {
            row.id(),
            row.messageId(),
            row.state(),
            row.method(),
            row.companyAccount(),
            row.journal(),
            row.payments(),
            row.controlTotal(),
            row.sha256(),
            row.builtBy(),
            row.builtAt(),
            row.releasedBy(),
            row.handOverStarted(),
            row.handOverEnded()
        };
    }

    @Override
    public ListPart<BankFileLine> read(
            LegalEntityId entity, ListInput input, ListOrder order, @Nullable String after, int size) {
        BankFileFilter filter = new BankFileFilter(
                entity,
                input.constant(STATE, BankFileState.class),
                input.text(METHOD),
                input.number(ListInput.JOURNAL),
                input.text(MESSAGE),
                input.claim(UNANSWERED));
        return monitor.files(filter, after, size);
    }
}
