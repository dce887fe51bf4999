package org.creditback.web.reimbursement;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.creditback.reimbursement.ReimbursementLine;
import org.creditback.reimbursement.ReportFilter;
import org.creditback.reimbursement.RunInquiry;
import org.creditback.reimbursement.RunSummary.CurrencyTotal;
import org.creditback.web.page.LazyLines;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;
import org.jspecify.annotations.Nullable;

/** Reimbursement transactions of a legal entity, or of one customer. */
@Named
@ViewScoped
public class ReimbursementsView implements Serializable, LazyLines.Source<ReimbursementLine> {

    private static final long serialVersionUID = 1L;

    @EJB
    RunInquiry inquiry;

    @Inject
    LegalEntityView entity;

    @Inject
    Page page;

    private @Nullable String customer;
    private int first;
    private final LazyLines<ReimbursementLine> lines = new LazyLines<>(this);

    @PostConstruct
    void read() {
        customer = page.parameter("customer");
        first = Math.min(page.number("first"), LazyLines.MOST);
    }

    @Override
    public int count() {
        return Math.min(all(), LazyLines.MOST);
    }

    /** There are more than can be turned over. */
    public boolean isCut() {
        return all() > LazyLines.MOST;
    }

    private int all() {
        return page.once("count", () -> inquiry.totals(filter()).stream()
                .mapToInt(CurrencyTotal::count)
                .sum());
    }

    @Override
    public List<ReimbursementLine> page(LazyLines.@Nullable Order order, int start, int size) {
        return inquiry.reimbursements(filter(), start, size);
    }

    private ReportFilter filter() {
        return new ReportFilter(entity.id(), null, null, customer, null, null, null);
    }

    public LazyLines<ReimbursementLine> getLines() {
        return lines;
    }

    public @Nullable String getCustomer() {
        return customer;
    }

    public int getFirst() {
        return first;
    }
}
