package org.creditback.web.reimbursement;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.creditback.reimbursement.RunId;
import org.creditback.reimbursement.RunInquiry;
import org.creditback.reimbursement.RunSummary;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;

/** The runs of a legal entity, the newest first. */
@Named
@RequestScoped
public class RunsView {

    private static final int PAGE = 25;

    @EJB
    RunInquiry inquiry;

    @Inject
    LegalEntityView entity;

    @Inject
    Page page;

    private List<RunSummary> runs() {
        int before = page.number("before");
        return page.once("runs", () -> inquiry.runs(entity.id(), before == 0 ? null : new RunId(before), PAGE + 1));
    }

    public List<RunSummary> getRuns() {
        return runs().stream().limit(PAGE).toList();
    }

    /** The run before which the next page begins; 0 for none. */
    public long getNext() {
        return runs().size() > PAGE ? runs().get(PAGE - 1).run().value() : 0;
    }

    public boolean isFirstPage() {
        return page.number("before") == 0;
    }
}
