package org.creditback.web.inquiry;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.creditback.domain.ListOrder;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.receivables.TransactionDetail;
import org.creditback.receivables.TransactionFilter;
import org.creditback.receivables.TransactionInquiry;
import org.creditback.receivables.TransactionLine;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;

/** One customer transaction, with what it was settled with. */
@Named
@RequestScoped
public class CustomerTransactionView {

    @EJB
    TransactionInquiry transactions;

    @Inject
    LegalEntityView entity;

    @Inject
    Page page;

    /** By its identity, or by customer and document. */
    public TransactionDetail getDetail() {
        return page.once("transaction", () -> transactions
                .transaction(entity.id(), page.parameter("id") == null ? named() : page.number("id"))
                .orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, page.text("id"))));
    }

    private long named() {
        TransactionFilter filter = new TransactionFilter(
                entity.id(), page.text("customer"), page.text("document"), null, null, null, null, null);
        return transactions.list(filter, ListOrder.NEWEST_FIRST, null, 1).rows().stream()
                .mapToLong(TransactionLine::id)
                .findFirst()
                .orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, page.text("document")));
    }
}
