package org.creditback.web.reimbursement;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.reimbursement.OpenDebitMode;
import org.creditback.receivables.CreditSummary;
import org.creditback.receivables.ReceivablesParameters;
import org.creditback.receivables.ReceivablesSetUp;
import org.creditback.reimbursement.LegalEntitySetUp;
import org.creditback.reimbursement.ReimbursementRuns;
import org.creditback.reimbursement.RunAction;
import org.creditback.reimbursement.RunId;
import org.creditback.reimbursement.RunInquiry;
import org.creditback.reimbursement.SetUpReport;
import org.creditback.reimbursement.StartRun;
import org.creditback.web.page.LastChoices;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;
import org.creditback.web.receivables.FilterInput;
import org.jspecify.annotations.Nullable;

/** The run dialog: Preview and OK start a run with what stands here. */
@Named
@ViewScoped
public class StartRunView implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    ReimbursementRuns runs;

    @EJB
    RunInquiry inquiry;

    @EJB
    LegalEntitySetUp setUp;

    @EJB
    ReceivablesSetUp receivables;

    @Inject
    LegalEntityView entity;

    @Inject
    LastChoices last;

    @Inject
    Page page;

    // Made when the dialog opens: however often the same is sent, it is one run (DI-13).
    private final String requestKey = UUID.randomUUID().toString();
    private @Nullable LocalDate postingDate;
    private @Nullable LocalDate cutOffDate;
    private boolean summarizeCustomer;
    private boolean includeDebits;
    private OpenDebitMode openDebitMode = OpenDebitMode.GROSS;
    private boolean separateClassification;
    private FilterInput filter = new FilterInput();
    private boolean queryOpen;
    private boolean asking;

    /** What was chosen last, but for dates and filter (DI-5); the filter may come with the address, from a list of customers. */
    @PostConstruct
    void open() {
        postingDate = page.today(entity.get().timeZone());
        cutOffDate = postingDate;
        openDebitMode = getParameters().openDebitMode();
        filter = FilterInput.of(page::text);
        queryOpen = !filter.isBlank();
        LastChoices.Terms terms = last.terms();
        if (terms != null) {
            summarizeCustomer = terms.summarizeCustomer();
            includeDebits = terms.openDebitMode() != OpenDebitMode.EXCLUDE;
            openDebitMode = includeDebits ? terms.openDebitMode() : openDebitMode;
            separateClassification =
                    terms.separateClassification() && getParameters().billingClassification();
        }
    }

    public ReceivablesParameters getParameters() {
        return page.once("parameters", () -> receivables.parameters(entity.id()));
    }

    /** Can this legal entity run on the posting date? */
    public SetUpReport getReport() {
        return page.once("report", () -> setUp.check(entity.id(), postingDay()));
    }

    /** What the filter considers at this moment; nothing for a malformed one. */
    public CreditSummary getSummary() {
        return page.once("summary", this::summary);
    }

    private CreditSummary summary() {
        try {
            return inquiry.considered(entity.id(), filter.filter());
        } catch (Refusal malformed) {
            return new CreditSummary(0, List.of());
        }
    }

    private LocalDate postingDay() {
        return Objects.requireNonNullElseGet(
                postingDate, () -> page.today(entity.get().timeZone()));
    }

    /** Shows the query; both buttons of the documentation do. */
    public void openQuery() {
        queryOpen = true;
    }

    /** Says at its input what is wrong with a filter. */
    public void check() {
        filter.filter();
    }

    public void clearFilter() {
        filter.clear();
    }

    /** Freezes and shows what would be posted. */
    public @Nullable String preview() {
        return isAnybody() ? start(RunAction.PREVIEW) : null;
    }

    /** OK: names the effect and asks, before anything is posted. */
    public void ask() {
        checkDates();
        asking = isAnybody();
    }

    public void askNoMore() {
        asking = false;
    }

    /** The effect was named and wanted. */
    public String confirmed() {
        asking = false;
        return start(RunAction.POST);
    }

    // The door checks again; here the dialog says it before it asks.
    private void checkDates() {
        if (cutOffDate != null && cutOffDate.isAfter(postingDay())) {
            throw Refusal.ofField(RefusalReason.CUTOFF_AFTER_POSTING_DATE, "cutOffDate", cutOffDate, postingDay());
        }
        setUp.requireComplete(entity.id(), postingDay());
    }

    private boolean isAnybody() {
        filter.filter();
        if (getSummary().customers() == 0) {
            page.refuse("msg.nothingToDo");
            return false;
        }
        return true;
    }

    private String start(RunAction action) {
        last.terms(new LastChoices.Terms(summarizeCustomer, debitMode(), separateClassification));
        RunId run = runs.start(new StartRun(
                requestKey,
                entity.id(),
                action,
                postingDate,
                cutOffDate,
                summarizeCustomer,
                debitMode(),
                separateClassification,
                filter.filter(),
                null));
        return RunView.address(entity.id(), run);
    }

    private OpenDebitMode debitMode() {
        return includeDebits ? openDebitMode : OpenDebitMode.EXCLUDE;
    }

    public List<OpenDebitMode> getOpenDebitModes() {
        return List.of(OpenDebitMode.GROSS, OpenDebitMode.NET);
    }

    public FilterInput getFilter() {
        return filter;
    }

    public boolean isQueryOpen() {
        return queryOpen;
    }

    public boolean isAsking() {
        return asking;
    }

    public String getRequestKey() {
        return requestKey;
    }

    public @Nullable LocalDate getPostingDate() {
        return postingDate;
    }

    public void setPostingDate(@Nullable LocalDate postingDate) {
        this.postingDate = postingDate;
    }

    public @Nullable LocalDate getCutOffDate() {
        return cutOffDate;
    }

    public void setCutOffDate(@Nullable LocalDate cutOffDate) {
        this.cutOffDate = cutOffDate;
    }

    public boolean isSummarizeCustomer() {
        return summarizeCustomer;
    }

    public void setSummarizeCustomer(boolean summarizeCustomer) {
        this.summarizeCustomer = summarizeCustomer;
    }

    public boolean isIncludeDebits() {
        return includeDebits;
    }

    public void setIncludeDebits(boolean includeDebits) {
        this.includeDebits = includeDebits;
    }

    public OpenDebitMode getOpenDebitMode() {
        return openDebitMode;
    }

    public void setOpenDebitMode(OpenDebitMode openDebitMode) {
        this.openDebitMode = openDebitMode;
    }

    public boolean isSeparateClassification() {
        return separateClassification;
    }

    public void setSeparateClassification(boolean separateClassification) {
        this.separateClassification = separateClassification;
    }
}
