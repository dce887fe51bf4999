package org.creditback.web.reimbursement;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.creditback.domain.receivables.CustomerFilter;
import org.creditback.receivables.CreditSummary;
import org.creditback.reimbursement.RunInquiry;
import org.creditback.reimbursement.RunSummary;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;

/** The start page: what is open, and the latest runs. */
@Named
@RequestScoped
public class WorkspaceView {

    private static final int LATEST = 5;

    @EJB
    RunInquiry inquiry;

    @Inject
    LegalEntityView entity;

    @Inject
    Page page;

    public CreditSummary getCredits() {
        return page.once("credits", () -> inquiry.considered(entity.id(), CustomerFilter.ALL));
    }

    public List<RunSummary> getLatest() {
        return page.once("latest", () -> inquiry.runs(entity.id(), null, LATEST));
    }
}
