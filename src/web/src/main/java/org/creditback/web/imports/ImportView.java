package org.creditback.web.imports;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.imports.ImportMode;
import org.creditback.reimbursement.ImportProgress;
import org.creditback.reimbursement.ImportState;
import org.creditback.reimbursement.Imports;
import org.creditback.reimbursement.RejectedRow;
import org.creditback.web.page.Page;
import org.creditback.web.page.TextsView;

/** One import, the latest where the address names none: how far it is, and then which rows were rejected. */
@Named
@ViewScoped
public class ImportView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;
    private static final Pattern UNREADABLE = Pattern.compile("UNREADABLE_FILE \\[([0-9]+)]");

    @EJB
    Imports imports;

    @Inject
    Page page;

    @Inject
    TextsView text;

    private long importId;
    private int after;

    @PostConstruct
    void read() {
        importId = page.parameter("import") == null ? latest() : page.number("import");
        after = page.number("after");
    }

    private long latest() {
        return imports.recent(1).stream()
                .mapToLong(ImportProgress::importId)
                .findFirst()
                .orElse(0);
    }

    public ImportProgress getProgress() {
        return page.once("progress", () -> imports.progress(importId)
                .orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, text.of("import.numbered", importId))));
    }

    /** True while the server works on it: the page looks again and again. */
    public boolean isMoving() {
        return !isDone() && !isBroken();
    }

    public boolean isDone() {
        return getProgress().state() == ImportState.DONE;
    }

    public boolean isBroken() {
        return getProgress().state() == ImportState.BROKEN;
    }

    /** In order, but not booked: the file was to be imported whole or not at all. */
    public boolean isRefusedAsAWhole() {
        return isDone() && getProgress().mode() == ImportMode.ALL_OR_NOTHING && rejectedCount() > 0;
    }

    /** The page looks. */
    public void look() {
        page.forget();
    }

    /** How far it is, in a sentence that is read aloud when it changes. */
    public String getSentence() {
        ImportProgress now = getProgress();
        return switch (now.state()) {
            case READING -> text.of("import.reading", now.read());
            case JUDGING -> text.of("import.judging", now.read());
            case BOOKING -> text.of("import.booking", now.booked(), now.read());
            case DONE -> text.of("import.summary", now.read(), accepted(), rejectedCount());
            case BROKEN -> why(Objects.requireNonNullElse(now.detail(), ""));
        };
    }

    private String why(String detail) {
        Matcher unreadable = UNREADABLE.matcher(detail);
        if (unreadable.find()) {
            return text.of("refusal.UNREADABLE_FILE", unreadable.group(1));
        }
        return text.get(detail.equals("the server ended") ? "import.serverEnded" : "import.brokeOff");
    }

    private long accepted() {
        Long accepted = getProgress().accepted();
        return accepted == null ? 0 : accepted;
    }

    private long rejectedCount() {
        Long rejected = getProgress().rejected();
        return rejected == null ? 0 : rejected;
    }

    /** Something came into the books: the page leads to where it is seen. */
    public boolean isAnyAccepted() {
        return isDone() && !isRefusedAsAWhole() && accepted() > 0;
    }

    public boolean isAnyRejected() {
        return rejectedCount() > 0;
    }

    private List<RejectedRow> rows() {
        return page.once("rejected", () -> imports.rejected(importId, after, PAGE + 1));
    }

    public List<RejectedRow> getRejected() {
        return rows().stream().limit(PAGE).toList();
    }

    /** Rejected rows are kept for thirty days. */
    public boolean isForgotten() {
        return isAnyRejected() && after == 0 && rows().isEmpty();
    }

    /** The line after which the next page begins; 0 for none. */
    public long getNext() {
        return rows().size() > PAGE ? rows().get(PAGE - 1).line() : 0;
    }

    public boolean isFirstPage() {
        return after == 0;
    }

    public boolean isWithOriginals() {
        return page.once("columns", () -> !imports.columns(importId).isEmpty());
    }

    public long getImportId() {
        return importId;
    }
}
