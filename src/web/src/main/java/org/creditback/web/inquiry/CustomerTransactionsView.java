package org.creditback.web.inquiry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.creditback.receivables.TransactionLine;

/** The transactions of customers. */
@Named
@RequestScoped
public class CustomerTransactionsView extends InquiryView<TransactionLine> {

    private static final List<String> TYPES = List.of("INVOICE", "CREDIT_NOTE", "PAYMENT", "JOURNAL", "REIMBURSEMENT");

    @Inject
    CustomerTransactionList transactions;

    @Override
    InquiryList<TransactionLine> list() {
        return transactions;
    }

    /** What a transaction may be. */
    public List<String> getTypes() {
        return TYPES;
    }
}
