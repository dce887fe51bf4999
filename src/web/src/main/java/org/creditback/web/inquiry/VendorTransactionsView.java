package org.creditback.web.inquiry;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.creditback.payables.InvoiceLine;

/** The transactions of vendors. */
@Named
@RequestScoped
public class VendorTransactionsView extends InquiryView<InvoiceLine> {

    @Inject
    VendorTransactionList invoices;

    @Override
    InquiryList<InvoiceLine> list() {
        return invoices;
    }
}
