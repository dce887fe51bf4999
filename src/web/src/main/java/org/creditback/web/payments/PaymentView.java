package org.creditback.web.payments;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Duration;
import org.creditback.payables.PaymentDetails;
import org.creditback.payables.PaymentMonitor;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;
import org.creditback.web.page.TextsView;

/** One payment: what it pays, what became of it, and its way through journal, file and books. */
@Named
@RequestScoped
public class PaymentView {

    @EJB
    PaymentMonitor monitor;

    @Inject
    LegalEntityView entity;

    @Inject
    Page page;

    @Inject
    TextsView text;

    public PaymentDetails getDetails() {
        return page.once("payment", () -> monitor.payment(entity.id(), page.text("payment")));
    }

    /** How long it has stood where it stands, in days and hours. */
    public String getAge() {
        Duration age = Duration.between(getDetails().payment().since(), page.now());
        return age.isNegative()
                ? text.of("approve.age", 0, 0)
                : text.of("approve.age", age.toDays(), age.toHoursPart());
    }
}
