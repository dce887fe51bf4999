package org.creditback.web.reimbursement;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
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
import org.creditback.reimbursement.RememberedTerms;
import org.creditback.reimbursement.RunAction;
import org.creditback.reimbursement.RunId;
import org.creditback.reimbursement.ScheduleTerms;
import org.creditback.reimbursement.Schedules;
import org.creditback.reimbursement.SetUpReport;
import org.creditback.reimbursement.StartRun;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;
import org.creditback.web.receivables.FilterInput;
import org.creditback.web.receivables.FilterQuery;
import org.jspecify.annotations.Nullable;

/** The run dialog: Preview and OK start a run with what stands here, or a schedule starts runs by itself. */
@Named
@ViewScoped
public class StartRunView implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    ReimbursementRuns runs;

    @EJB
    Schedules schedules;

    @EJB
    RememberedTerms remembered;

    @EJB
    LegalEntitySetUp setUp;

    @EJB
    ReceivablesSetUp receivables;

    @Inject
    ConsideredView considered;

    @Inject
    LegalEntityView entity;

    @Inject
    Page page;

    // Made when the dialog opens: however often the same is sent, it is one run (DI-13).
    private final String requestKey = UUID.randomUUID().toString();
    private @Nullable LocalDate postingDate;
    private @Nullable LocalDate cutOffDate;
    private RunOptions options = new RunOptions(OpenDebitMode.GROSS);
    private FilterQuery query = new FilterQuery();
    private boolean background;
    private RunAction action = RunAction.PREVIEW;
    private RecurrenceInput recurrence = new RecurrenceInput(ZoneOffset.UTC);
    private boolean asking;

    /** What was chosen last, but for dates and filter (DI-5); the filter may come with the address, from a list of customers. */
    @PostConstruct
    void open() {
        ZoneId zone = entity.get().timeZone();
        postingDate = page.today(zone);
        cutOffDate = postingDate;
        recurrence = new RecurrenceInput(zone);
        options = new RunOptions(getParameters().openDebitMode());
        query = FilterQuery.of(FilterInput.of(page::list));
        remembered
                .last()
                .ifPresent(last -> options.with(
                        last.summarizeCustomer(),
                        last.openDebitMode(),
                        last.separateClassification() && getParameters().billingClassification()));
    }

    public ReceivablesParameters getParameters() {
        return page.once("parameters", () -> receivables.parameters(entity.id()));
    }

    /** Can this legal entity run on the posting date? */
    public SetUpReport getReport() {
        return page.once("report", () -> setUp.check(entity.id(), postingDay()));
    }

    /** What the query considers at this moment; nothing for a malformed one. */
    public CreditSummary getSummary() {
        return considered.of(query);
    }

    private LocalDate postingDay() {
        return Objects.requireNonNullElseGet(
                postingDate, () -> page.today(entity.get().timeZone()));
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
        return background ? makeSchedule() : start(RunAction.POST);
    }

    /** Runs in the background: one that posts is asked about first, one that previews is made at once. */
    public @Nullable String schedule() {
        ScheduleTerms checked = terms();
        asking = checked.action() == RunAction.POST;
        return asking ? null : makeSchedule();
    }

    private String makeSchedule() {
        remember();
        return ScheduleView.address(schedules.create(entity.id(), terms()));
    }

    private ScheduleTerms terms() {
        return new ScheduleTerms(
                recurrence.getName(),
                recurrence.recurrence(),
                recurrence.zone(),
                recurrence.getWindowMinutes(),
                action,
                recurrence.getPostingRule(),
                recurrence.getCutOffDays(),
                options.isSummarizeCustomer(),
                options.debitMode(),
                options.isSeparateClassification(),
                query.filter());
    }

    // The door checks again; here the dialog says it before it asks.
    private void checkDates() {
        if (cutOffDate != null && cutOffDate.isAfter(postingDay())) {
            throw Refusal.ofField(RefusalReason.CUTOFF_AFTER_POSTING_DATE, "cutOffDate", cutOffDate, postingDay());
        }
        setUp.requireComplete(entity.id(), postingDay());
    }

    private boolean isAnybody() {
        query.check();
        if (getSummary().customers() == 0) {
            page.refuse("msg.nothingToDo");
            return false;
        }
        return true;
    }

    private String start(RunAction what) {
        remember();
        RunId run = runs.start(new StartRun(
                requestKey,
                entity.id(),
                what,
                postingDate,
                cutOffDate,
                options.isSummarizeCustomer(),
                options.debitMode(),
                options.isSeparateClassification(),
                query.filter(),
                null));
        return RunView.address(entity.id(), run);
    }

    private void remember() {
        remembered.remember(new RememberedTerms.Choices(
                options.isSummarizeCustomer(), options.debitMode(), options.isSeparateClassification()));
    }

    /** What a schedule may do. */
    public List<RunAction> getActions() {
        return List.of(RunAction.values());
    }

    public RunOptions getOptions() {
        return options;
    }

    public FilterQuery getQuery() {
        return query;
    }

    public RecurrenceInput getRecurrence() {
        return recurrence;
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

    public boolean isBackground() {
        return background;
    }

    public void setBackground(boolean background) {
        this.background = background;
    }

    public RunAction getAction() {
        return action;
    }

    public void setAction(RunAction action) {
        this.action = action;
    }
}
