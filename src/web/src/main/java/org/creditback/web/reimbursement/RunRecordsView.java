package org.creditback.web.reimbursement;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.creditback.domain.reimbursement.RunProof;
import org.creditback.reimbursement.NumberLine;
import org.creditback.reimbursement.RunInquiry;
import org.creditback.reimbursement.RunLogLine;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;

/** What a run leaves: its numbers, its certificate, its log. */
@Named
@RequestScoped
public class RunRecordsView {

    private static final int PAGE = 100;

    @EJB
    RunInquiry inquiry;

    @Inject
    LegalEntityView entity;

    @Inject
    RunView run;

    @Inject
    Page page;

    private List<NumberLine> numbers() {
        return page.once("numbers", () -> inquiry.numbers(entity.id(), run.id(), getFirst(), PAGE + 1));
    }

    public List<NumberLine> getNumbers() {
        return numbers().stream().limit(PAGE).toList();
    }

    /** Rows before the page. */
    public int getFirst() {
        return page.number("first");
    }

    /** Where the next page begins; 0 for none. */
    public int getNext() {
        return numbers().size() > PAGE ? getFirst() + PAGE : 0;
    }

    /** Where the page before begins. */
    public int getPrevious() {
        return Math.max(0, getFirst() - PAGE);
    }

    public RunProof getProof() {
        return page.once("proof", () -> inquiry.proof(entity.id(), run.id()));
    }

    /** The certificate by what it compares. */
    public List<ProofPart> getProofParts() {
        return ProofPart.of(getProof());
    }

    public List<RunLogLine> getLog() {
        return page.once("log", () -> inquiry.log(entity.id(), run.id()));
    }
}
