package org.creditback.web.reimbursement;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.creditback.reimbursement.ReimbursementDetail;
import org.creditback.reimbursement.RunInquiry;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;

/** One reimbursement with what it came from and what it became. */
@Named
@RequestScoped
public class ReimbursementView {

    @EJB
    RunInquiry inquiry;

    @Inject
    LegalEntityView entity;

    @Inject
    Page page;

    public ReimbursementDetail getDetail() {
        return page.once("reimbursement", () -> inquiry.reimbursement(entity.id(), page.text("number")));
    }
}
