package org.creditback.web.reimbursement;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.creditback.reimbursement.ReimbursementChain;
import org.creditback.reimbursement.ReimbursementChains;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;

/** The chain of one reimbursement: from its receipts to its vendor invoice. */
@Named
@RequestScoped
public class ChainView {

    @EJB
    ReimbursementChains chains;

    @Inject
    LegalEntityView entity;

    @Inject
    Page page;

    public ReimbursementChain getChain() {
        return page.once("chain", () -> chains.chain(entity.id(), page.text("reimbursement")));
    }
}
