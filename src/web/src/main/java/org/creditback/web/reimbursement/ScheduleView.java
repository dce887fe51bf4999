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
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.reimbursement.OpenDebitMode;
import org.creditback.receivables.ReceivablesSetUp;
import org.creditback.reimbursement.RunAction;
import org.creditback.reimbursement.Schedule;
import org.creditback.reimbursement.ScheduleId;
import org.creditback.reimbursement.ScheduleResult;
import org.creditback.reimbursement.ScheduleState;
import org.creditback.reimbursement.ScheduleTerms;
import org.creditback.reimbursement.Schedules;
import org.creditback.web.page.CallerView;
import org.creditback.web.page.Difference;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;
import org.creditback.web.receivables.FilterQuery;
import org.jspecify.annotations.Nullable;

/** One schedule, or a new one: when it runs, as what, what became of it. The version that was read travels with the form. */
@Named
@ViewScoped
public class ScheduleView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int NEXT_RUNS = 5;
    private static final int RESULTS = 25;
    private static final String ADDRESS =
            "/pages/reimbursement/schedule.xhtml?faces-redirect=true&entity=%s&schedule=%s";
    private static final String LIST = "/pages/reimbursement/schedules.xhtml?faces-redirect=true&entity=%s";

    @EJB
    Schedules schedules;

    @EJB
    ReceivablesSetUp receivables;

    @Inject
    LegalEntityView entity;

    @Inject
    CallerView caller;

    @Inject
    ScheduleDifferences compare;

    @Inject
    Page page;

    private @Nullable ScheduleId id;
    private RecurrenceInput recurrence = new RecurrenceInput(ZoneOffset.UTC);
    private RunAction action = RunAction.PREVIEW;
    private RunOptions options = new RunOptions(OpenDebitMode.GROSS);
    private FilterQuery query = new FilterQuery();
    private String reason = "";
    private boolean deleting;
    private int version;
    private List<Difference> differences = List.of();
    private transient @Nullable Schedule schedule;

    @PostConstruct
    void read() {
        long number = page.number("schedule");
        if (number > 0) {
            id = new ScheduleId(number);
            show(schedules.get(entity.id(), id));
        } else {
            recurrence = new RecurrenceInput(entity.get().timeZone());
            options = new RunOptions(receivables.parameters(entity.id()).openDebitMode());
        }
    }

    private void show(Schedule stored) {
        schedule = stored;
        ScheduleTerms terms = stored.terms();
        recurrence = RecurrenceInput.of(terms);
        action = terms.action();
        options = new RunOptions(OpenDebitMode.GROSS)
                .with(terms.summarizeCustomer(), terms.openDebitMode(), terms.separateClassification());
        query = FilterQuery.of(terms.filter());
        version = stored.version();
    }

    /** Where a schedule is shown. */
    static String address(Schedule schedule) {
        return ADDRESS.formatted(schedule.entity().code(), schedule.id());
    }

    /** Stores the form. Where somebody else was first, the input stays, and a second Save replaces what it is shown beside. */
    public @Nullable String save() {
        ScheduleTerms form = form();
        if (id == null) {
            return address(schedules.create(entity.id(), form));
        }
        act(() -> show(schedules.change(entity.id(), getId(), form, version)), "msg.saved");
        return null;
    }

    private ScheduleTerms form() {
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

    public void enable() {
        act(() -> show(schedules.enable(entity.id(), getId(), version)), "msg.scheduleEnabled");
    }

    public void disable() {
        act(() -> show(schedules.disable(entity.id(), getId(), version)), "msg.scheduleDisabled");
    }

    public void askToDelete() {
        deleting = true;
    }

    public void askNoMore() {
        deleting = false;
    }

    /** Deletes it with the typed reason, and leads back to the list. */
    public @Nullable String delete() {
        try {
            schedules.delete(entity.id(), getId(), version, reason);
            return LIST.formatted(entity.getCode());
        } catch (Refusal refusal) {
            deleting = refusal.reason() != RefusalReason.STALE_VERSION;
            stale(refusal);
            return null;
        }
    }

    private void act(Runnable work, String done) {
        try {
            work.run();
            differences = List.of();
            page.forget();
            page.confirm(done);
        } catch (Refusal refusal) {
            stale(refusal);
        }
    }

    private void stale(Refusal refusal) {
        if (refusal.reason() != RefusalReason.STALE_VERSION) {
            throw refusal;
        }
        Schedule now = schedules.get(entity.id(), getId());
        differences = compare.of(form(), now.terms(), getSchedule(), now);
        schedule = now;
        version = now.version();
        page.forget();
        page.refuse("msg.stale");
    }

    private ScheduleId getId() {
        if (id == null) {
            throw new Refusal(RefusalReason.NOT_FOUND, "schedule");
        }
        return id;
    }

    public boolean isNew() {
        return id == null;
    }

    /** As stored; a Refusal NOT_FOUND for a new one. */
    public Schedule getSchedule() {
        if (schedule == null) {
            schedule = schedules.get(entity.id(), getId());
        }
        return schedule;
    }

    public boolean isEnabled() {
        return !isNew() && getSchedule().state() == ScheduleState.ENABLED;
    }

    public boolean isDeleted() {
        return !isNew() && getSchedule().state() == ScheduleState.DELETED;
    }

    /** May the caller switch off and delete it? */
    public boolean isSwitchable() {
        return (caller.isClerk() || caller.isAdmin()) && !isDeleted();
    }

    /** May the caller change and enable it? An administrator only what previews. */
    public boolean isEditable() {
        boolean posts = !isNew() && getSchedule().terms().action() == RunAction.POST;
        return isSwitchable() && (caller.isClerk() || !posts);
    }

    /** The next times on its calendar; none unless it is enabled. */
    public List<Instant> getNextRuns() {
        Instant next = isNew() ? null : getSchedule().nextDue();
        if (next == null) {
            return List.of();
        }
        ScheduleTerms terms = getSchedule().terms();
        return terms.recurrence().after(next.minusMillis(1), terms.timeZone(), NEXT_RUNS);
    }

    /** What became of its times, the latest first. */
    public List<ScheduleResult> getResults() {
        return page.once("results", () -> schedules.results(entity.id(), getId(), null, RESULTS));
    }

    /** The address of a file with all of them. */
    public String export(String format) {
        return "/pages/reimbursement/schedule/file?entity="
                + URLEncoder.encode(Objects.requireNonNull(entity.getCode()), StandardCharsets.UTF_8)
                + "&format=" + format + "&schedule=" + getId();
    }

    /** What the caller may let it do. */
    public List<RunAction> getActions() {
        return caller.isClerk() || !isEditable() ? List.of(RunAction.values()) : List.of(RunAction.PREVIEW);
    }

    public boolean isBillingClassification() {
        return page.once("parameters", () -> receivables.parameters(entity.id()))
                .billingClassification();
    }

    public RunOptions getOptions() {
        return options;
    }

    public RecurrenceInput getRecurrence() {
        return recurrence;
    }

    public FilterQuery getQuery() {
        return query;
    }

    public List<Difference> getDifferences() {
        return differences;
    }

    public boolean isDeleting() {
        return deleting;
    }

    public RunAction getAction() {
        return action;
    }

    public void setAction(RunAction action) {
        this.action = action;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason == null ? "" : reason;
    }
}
