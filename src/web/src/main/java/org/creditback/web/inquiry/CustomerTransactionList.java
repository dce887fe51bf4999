package org.creditback.web.inquiry;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.Dependent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.creditback.domain.ListOrder;
import org.creditback.domain.ListPart;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.receivables.TransactionFilter;
import org.creditback.receivables.TransactionInquiry;
import org.creditback.receivables.TransactionLine;
import org.jspecify.annotations.Nullable;

/** Customer transactions, of one customer or of all. */
@Dependent
public class CustomerTransactionList implements InquiryList<TransactionLine> {

    private static final String CUSTOMER = "customer";
    private static final String DOCUMENT = "document";
    private static final String TYPE = "type";
    private static final String OPEN = "open";
    private static final String VOUCHER = "voucher";

    @EJB
    TransactionInquiry transactions;

    @Override
    public String code() {
        return "CUSTOMER_TRANSACTIONS";
    }

    @Override
    public String page() {
        return "/pages/receivables/customer-transactions";
    }

    @Override
    public Map<String, String> conditions() {
        Map<String, String> conditions = new LinkedHashMap<>();
        conditions.put(CUSTOMER, "field.customer");
        conditions.put(DOCUMENT, "field.document");
        conditions.put(TYPE, "field.documentType");
        conditions.put(ListInput.FROM, "report.from");
        conditions.put(ListInput.TO, "report.to");
        conditions.put(OPEN, "field.openAmount");
        conditions.put(VOUCHER, "field.voucher");
        return conditions;
    }

    @Override
    public List<String> columns() {
        return List.of(
                "field.customer",
                "field.customerName",
                "field.document",
                "field.documentType",
                "field.postingDate",
                "field.transactionDate",
                "field.dueDate",
                "field.currency",
                "field.amount",
                "field.amountAccounting",
                "field.openAmount",
                "inquiry.text",
                "field.voucher",
                "field.run");
    }

    @Override
    public @Nullable Object[] values(TransactionLine row) {
        return new @Nullable Object[] {
            row.customer(),
            row.customerName(),
            row.documentNumber(),
            row.documentType(),
            row.postingDate(),
            row.documentDate(),
            row.dueDate(),
            row.amount().getCurrencyUnit().getCode(),
            row.amount(),
            row.accounting(),
            row.open(),
            row.text(),
            row.voucher(),
            row.runId()
        };
    }

    @Override
    public ListPart<TransactionLine> read(
            LegalEntityId entity, ListInput input, ListOrder order, @Nullable String after, int size) {
        TransactionFilter filter = new TransactionFilter(
                entity,
                input.text(CUSTOMER),
                input.text(DOCUMENT),
                input.text(TYPE),
                input.date(ListInput.FROM),
                input.date(ListInput.TO),
                input.claim(OPEN),
                input.text(VOUCHER));
        return transactions.list(filter, order, after, size);
    }
}
