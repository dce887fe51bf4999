package org.creditback.web.reimbursement;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.creditback.domain.reimbursement.ReimbursementState;
import org.creditback.ledger.FiscalPeriods;
import org.creditback.reimbursement.ReimbursementLine;
import org.creditback.reimbursement.RunInquiry;
import org.creditback.reimbursement.RunSummary.CurrencyTotal;
import org.creditback.web.page.CallerView;
import org.creditback.web.page.LazyLines;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;
import org.jspecify.annotations.Nullable;

/** The reimbursement report: conditions and page stand in the address, totals are of all pages. */
@Named
@ViewScoped
public class ReimbursementReportView implements Serializable, LazyLines.Source<ReimbursementLine> {

    private static final long serialVersionUID = 1L;
    private static final int ROWS = 50;
    // The most that the door answers at once; more pages of paper are a PDF.
    private static final int PRINTED_ROWS = 1_000;

    @EJB
    RunInquiry inquiry;

    @EJB
    FiscalPeriods periods;

    @Inject
    SavedViewsView views;

    @Inject
    CallerView caller;

    @Inject
    LegalEntityView entity;

    @Inject
    Page page;

    private @Nullable ReportInput input;
    private int first;
    private boolean printed;
    private final LazyLines<ReimbursementLine> lines = new LazyLines<>(this);

    @PostConstruct
    void read() {
        Map<String, String> asked = ReportInput.of(page::parameter).getParts();
        input = ReportInput.of(views.open(asked)::get)
                .dated(period -> period.on(page.today(entity.get().timeZone()), entity.id(), periods));
        printed = !page.text("printed").isEmpty();
        first = printed ? 0 : Math.min(page.number("first"), LazyLines.MOST);
    }

    /** Says at its input what is wrong with a condition of the address; before anything of the page is shown. */
    public void check() {
        getInput().problems().forEach((name, sentence) -> page.refuseAt(name, sentence, "YYYY-MM-DD"));
    }

    public boolean isMalformed() {
        return !getInput().problems().isEmpty();
    }

    /** An administrator prepares views for others without seeing what they show. */
    public boolean isReadable() {
        return caller.isRunReader();
    }

    private boolean isUnread() {
        return isMalformed() || !isReadable();
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
        return isUnread() ? List.of() : inquiry.reimbursements(getInput().filter(entity.id()), start, size);
    }

    /** Per currency, never summed (MO-6). */
    public List<CurrencyTotal> getTotals() {
        return page.once(
                "totals",
                () -> isUnread() ? List.of() : inquiry.totals(getInput().filter(entity.id())));
    }

    /** The address of a file with the same conditions. */
    public String export(String format) {
        return "/pages/reimbursement/reimbursement-report/file?" + conditions() + "&format=" + format;
    }

    /** The address of the page as it is printed. */
    public String getPaper() {
        return "/pages/reimbursement/reimbursement-report.xhtml?" + conditions() + "&filtered=1&printed=1";
    }

    private String conditions() {
        return "entity=" + encoded(Objects.requireNonNull(entity.getCode()))
                + getInput().getFixedParts().entrySet().stream()
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

    /** Whether the page is for paper: all rows, no paginator. */
    public boolean isPrinted() {
        return printed;
    }

    public int getRows() {
        return printed ? PRINTED_ROWS : ROWS;
    }

    /** Whether paper takes some of the rows only. */
    public boolean isPart() {
        return all() > getRows();
    }

    public Instant getNow() {
        return page.now();
    }

    /** The states that a posted reimbursement may have. */
    public List<ReimbursementState> getStates() {
        return Stream.of(ReimbursementState.values())
                .filter(ReimbursementState::isPosted)
                .toList();
    }

    public ReportPeriod[] getPeriods() {
        return ReportPeriod.values();
    }

    public int getFirst() {
        return first;
    }
}
