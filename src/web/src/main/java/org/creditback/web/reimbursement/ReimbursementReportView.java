package org.creditback.web.reimbursement;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.creditback.reimbursement.ReimbursementLine;
import org.creditback.reimbursement.RunInquiry;
import org.creditback.reimbursement.RunSummary.CurrencyTotal;
import org.creditback.web.page.LazyLines;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;
import org.jspecify.annotations.Nullable;

/** The reimbursement report: conditions and page stand in the address, totals are of all pages. */
@Named
@ViewScoped
public class ReimbursementReportView implements Serializable, LazyLines.Source<ReimbursementLine> {

    private static final long serialVersionUID = 1L;

    @EJB
    RunInquiry inquiry;

    @Inject
    LegalEntityView entity;

    @Inject
    Page page;

    private @Nullable ReportInput input;
    private int first;
    private final LazyLines<ReimbursementLine> lines = new LazyLines<>(this);

    @PostConstruct
    void read() {
        input = ReportInput.of(page::parameter);
        first = Math.min(page.number("first"), LazyLines.MOST);
    }

    /** Says at its input what is wrong with a condition of the address; before anything of the page is shown. */
    public void check() {
        getInput().problems().forEach((name, sentence) -> page.refuseAt(name, sentence, "YYYY-MM-DD"));
    }

    public boolean isMalformed() {
        return !getInput().problems().isEmpty();
    }

    @Override
    public int count() {
        return Math.min(all(), LazyLines.MOST);
    }

    /** There are more than can be turned over; a file has them. */
    public boolean isCut() {
        return all() > LazyLines.MOST;
    }

    private int all() {
        return getTotals().stream().mapToInt(CurrencyTotal::count).sum();
    }

    @Override
    public List<ReimbursementLine> page(LazyLines.@Nullable Order order, int start, int size) {
        return isMalformed() ? List.of() : inquiry.reimbursements(getInput().filter(entity.id()), start, size);
    }

    /** Per currency, never summed (MO-6). */
    public List<CurrencyTotal> getTotals() {
        return page.once(
                "totals",
                () -> isMalformed() ? List.of() : inquiry.totals(getInput().filter(entity.id())));
    }

    /** The address of a file with the same conditions. */
    public String export(String format) {
        return "/pages/reimbursement/reimbursement-report/file?entity="
                + encoded(Objects.requireNonNull(entity.getCode()))
                + "&format=" + format
                + getInput().getParts().entrySet().stream()
                        .map(part -> "&" + part.getKey() + "=" + encoded(part.getValue()))
                        .collect(Collectors.joining());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    public LazyLines<ReimbursementLine> getLines() {
        return lines;
    }

    public ReportInput getInput() {
        return Objects.requireNonNull(input);
    }

    public int getFirst() {
        return first;
    }
}
