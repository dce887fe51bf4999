package org.creditback.web.inquiry;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.receivables.TransactionDetail;
import org.creditback.receivables.TransactionInquiry;
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

    public TransactionDetail getDetail() {
        return page.once("transaction", () -> transactions
                .transaction(entity.id(), page.number("id"))
                .orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, page.text("id"))));
    }
}
