package org.creditback.web.payments;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import org.creditback.payables.PaymentMonitor;
import org.creditback.payables.PaymentWork;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;

/** The workspace of vendor payments: what waits for somebody (PM-1). */
@Named
@RequestScoped
public class VendorPaymentsView {

    @EJB
    PaymentMonitor monitor;

    @Inject
    LegalEntityView entity;

    @Inject
    Page page;

    public PaymentWork getWork() {
        return page.once("work", () -> monitor.work(entity.id()));
    }

    /** The latest due date that is past. */
    public LocalDate getYesterday() {
        return page.today(entity.get().timeZone()).minusDays(1);
    }
}
