package org.creditback.web.reimbursement;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.creditback.domain.Refusal;
import org.creditback.domain.receivables.CustomerFilter;
import org.creditback.receivables.CreditSummary;
import org.creditback.reimbursement.RunInquiry;
import org.creditback.web.page.CallerView;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;
import org.creditback.web.receivables.FilterQuery;

/** Whom a query considers at this moment, and with how much. */
@Named
@RequestScoped
public class ConsideredView {

    private static final CreditSummary NOBODY = new CreditSummary(0, List.of());

    @EJB
    RunInquiry inquiry;

    @Inject
    LegalEntityView entity;

    @Inject
    CallerView caller;

    @Inject
    Page page;

    /** Asked once per request and filter; nobody for a malformed query, and for a caller who may not see credits. */
    public CreditSummary of(FilterQuery query) {
        if (!caller.isReader()) {
            return NOBODY;
        }
        try {
            CustomerFilter filter = query.filter();
            // By its filter: parts of the page ask before what was typed is taken over, and again after.
            return page.once("considered " + filter, () -> inquiry.considered(entity.id(), filter));
        } catch (Refusal malformed) {
            return NOBODY;
        }
    }
}
