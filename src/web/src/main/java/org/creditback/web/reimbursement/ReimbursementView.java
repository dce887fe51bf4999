package org.creditback.web.reimbursement;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.creditback.reimbursement.ReimbursementDetail;
import org.creditback.reimbursement.RunInquiry;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;

/** One reimbursement with what it came from and what it became. */
@Named
@ViewScoped
public class ReimbursementView implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    RunInquiry inquiry;

    @Inject
    LegalEntityView entity;

    @Inject
    Page page;

    private String number = "";

    // A command of the page is sent without what stands in its address.
    @PostConstruct
    void read() {
        number = page.text("number");
    }

    public ReimbursementDetail getDetail() {
        return page.once("reimbursement", () -> inquiry.reimbursement(entity.id(), number));
    }
}
