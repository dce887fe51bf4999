package org.creditback.web.reimbursement;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.creditback.domain.receivables.AgedCredit;
import org.creditback.domain.receivables.CreditAge;
import org.creditback.domain.reimbursement.RunState;
import org.creditback.reimbursement.Counted;
import org.creditback.reimbursement.CreditFigures;
import org.creditback.reimbursement.ReimbursedFigures;
import org.creditback.reimbursement.ReimbursedFigures.Month;
import org.creditback.reimbursement.RunInquiry.ReasonCount;
import org.creditback.reimbursement.RunLine;
import org.creditback.reimbursement.Schedule;
import org.creditback.reimbursement.Schedules;
import org.creditback.reimbursement.WorkAtHand;
import org.creditback.reimbursement.Workspace;
import org.creditback.web.page.CallerView;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;
import org.creditback.web.page.TextsView;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/** The start page: what waits for whoever looks, and how much there is of it. */
@Named
@RequestScoped
public class WorkspaceView {

    /** More charts than this are no overview: the tables beneath have all currencies. */
    private static final int MOST_CHARTS = 3;

    private static final int NEXT_SCHEDULES = 3;

    /** Each has a label of two lines beside it. */
    private static final int LYING_BARS = 5;

    @EJB
    Workspace workspace;

    @EJB
    Schedules schedules;

    @Inject
    LegalEntityView entity;

    @Inject
    CallerView caller;

    @Inject
    Page page;

    @Inject
    TextsView text;

    /**
     * A chart; the table beneath it says the same.
     *
     * @param title what it shows, with its currency
     * @param json  for the chart library
     * @param tall  more lying bars than a chart of the common height has room for
     */
    public record Chart(String title, String json, boolean tall) {}

    public WorkAtHand getWork() {
        return page.once("work", () -> workspace.work(entity.id()));
    }

    /** Runs that wait for an act of whoever looks: previews, stopped ones and submitted ones. */
    public List<RunLine> getAwaiting() {
        return getWork().open().stream().filter(this::awaitsCaller).toList();
    }

    private boolean awaitsCaller(RunLine run) {
        return switch (run.state()) {
            case FROZEN -> caller.isClerk() && !run.released();
            case STOPPED -> caller.isClerk();
            case SUBMITTED, UNPROVEN -> caller.isController();
            case REQUESTED, SELECTING, APPROVED, POSTING, REJECTED, DONE, DONE_WITH_DECLINES, CANCELED -> false;
        };
    }

    /** Runs that are stopped or not reconciled, and ended ones that failed for customers. */
    public List<RunLine> getExceptions() {
        Stream<RunLine> halted = getWork().open().stream()
                .filter(run -> run.state() == RunState.STOPPED || run.state() == RunState.UNPROVEN);
        return Stream.concat(halted, getWork().failed().stream()).toList();
    }

    /** The newest run; null before the first. */
    public @Nullable RunLine getLastRun() {
        return getWork().latest().stream().findFirst().orElse(null);
    }

    /** The schedules that start the next runs, the earliest first. */
    public List<Schedule> getNextSchedules() {
        return page.once("next schedules", () -> schedules.next(entity.id(), NEXT_SCHEDULES));
    }

    /** Open credits of all customers; null while they are being counted. */
    public @Nullable Counted<CreditFigures> getCredits() {
        return figure("credits", () -> workspace.credits(entity.id()));
    }

    /** Nobody has an open credit: there is nothing to reimburse yet. */
    public boolean isNothingOpen() {
        Counted<CreditFigures> counted = getCredits();
        return counted != null && counted.value().customers() == 0;
    }

    /** Customers whose credits are worth the minimum or more; null while they are being counted. */
    public @Nullable Counted<Integer> getAtMinimum() {
        return figure("at minimum", () -> workspace.atMinimum(entity.id()));
    }

    /** What runs did; null while it is being counted. */
    public @Nullable Counted<ReimbursedFigures> getReimbursed() {
        return figure("reimbursed", () -> workspace.reimbursed(entity.id()));
    }

    private <T> @Nullable Counted<T> figure(String name, Supplier<Optional<Counted<T>>> reader) {
        return page.once(name, reader).orElse(null);
    }

    /** Something is still being counted: the page looks again. */
    public boolean isCounting() {
        return getReimbursed() == null || (caller.isReader() && (getCredits() == null || getAtMinimum() == null));
    }

    /** As columns and bars: the youngest first. */
    public List<CreditAge> getAges() {
        return List.of(CreditAge.NOT_DUE, CreditAge.TO_30, CreditAge.TO_60, CreditAge.TO_90, CreditAge.OVER_90);
    }

    /** Credit balance by age, a chart for each currency: the scales of two currencies have nothing to do with each other. */
    public List<Chart> getAgeCharts() {
        Counted<CreditFigures> counted = getCredits();
        return counted == null
                ? List.of()
                : counted.value().credits().stream()
                        .sorted(ownCurrencyFirst(AgedCredit::currency))
                        .limit(MOST_CHARTS)
                        .map(this::ageChart)
                        .toList();
    }

    private Chart ageChart(AgedCredit credit) {
        String title = text.of("index.byAge", credit.currency().getCode());
        List<String> labels =
                getAges().stream().map(age -> text.label("age", age)).toList();
        return new Chart(
                title,
                ChartJson.amounts(
                        title, labels, getAges().stream().map(credit::of).toList(), caller.getLocale()),
                false);
    }

    // Of many currencies the first few have charts: the one of the books is among them.
    private <T> Comparator<T> ownCurrencyFirst(Function<T, CurrencyUnit> currency) {
        return Comparator.comparing(each -> !currency.apply(each).equals(entity.getCurrency()));
    }

    public List<Month> getMonths() {
        Counted<ReimbursedFigures> counted = getReimbursed();
        return counted == null ? List.of() : counted.value().months();
    }

    /** Reimbursed per month, a chart for each currency. */
    public List<Chart> getMonthCharts() {
        return getMonths().stream()
                .map(month -> month.amount().getCurrencyUnit())
                .distinct()
                .sorted(ownCurrencyFirst(Function.identity()))
                .limit(MOST_CHARTS)
                .map(currency -> monthChart(
                        text.of("index.byMonth", currency.getCode()),
                        getMonths().stream()
                                .filter(month ->
                                        month.amount().getCurrencyUnit().equals(currency))
                                .toList()))
                .toList();
    }

    private Chart monthChart(String title, List<Month> months) {
        return new Chart(
                title,
                ChartJson.amounts(
                        title,
                        months.stream().map(month -> month.month().toString()).toList(),
                        months.stream().map(Month::amount).toList(),
                        caller.getLocale()),
                false);
    }

    public List<ReasonCount> getDeclined() {
        Counted<ReimbursedFigures> counted = getReimbursed();
        return counted == null ? List.of() : counted.value().declined();
    }

    /** Customers that the latest run declined, by reason. */
    public List<Chart> getReasonCharts() {
        if (getDeclined().isEmpty()) {
            return List.of();
        }
        String title = text.get("index.byReason");
        return List.of(new Chart(
                title,
                ChartJson.counts(
                        title,
                        getDeclined().stream()
                                .map(counted -> text.label("decline", counted.reason()))
                                .toList(),
                        getDeclined().stream().map(ReasonCount::count).toList(),
                        caller.getLocale()),
                getDeclined().size() > LYING_BARS));
    }
}
