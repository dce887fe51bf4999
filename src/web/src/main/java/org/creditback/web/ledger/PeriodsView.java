package org.creditback.web.ledger;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.stream.Stream;
import org.creditback.ledger.FiscalPeriod;
import org.creditback.ledger.FiscalPeriods;
import org.creditback.ledger.PeriodState;
import org.creditback.web.page.LegalEntityView;
import org.creditback.web.page.Page;

/** The fiscal calendar of a legal entity, a year at a time; year and state stand in the address. */
@Named
@ViewScoped
public class PeriodsView implements Serializable {

    private static final long serialVersionUID = 1L;

    @EJB
    FiscalPeriods fiscalPeriods;

    @Inject
    LegalEntityView entity;

    @Inject
    Page page;

    private int year;
    private String state = "";

    @PostConstruct
    void read() {
        String wanted = page.text("state");
        // Any other name in an address is no filter.
        state = Stream.of(PeriodState.values()).map(Enum::name).anyMatch(wanted::equals) ? wanted : "";
        int asked = page.number("year");
        year = asked == 0 ? presentYear() : asked;
    }

    // The year of the business day; for a calendar that does not reach it, the last one.
    private int presentYear() {
        List<Integer> years = getYears();
        return fiscalPeriods.list(entity.id(), page.today(entity.get().timeZone()), 1).stream()
                .map(FiscalPeriod::fiscalYear)
                .findFirst()
                .orElse(years.isEmpty() ? 0 : years.get(years.size() - 1));
    }

    /** Adds the year that the page offers. */
    public void addYear() {
        int added = Integer.parseInt(getNextYear());
        fiscalPeriods.addYear(entity.id(), added);
        page.forget();
        year = added;
        state = "";
        page.confirm("periods.added", Integer.toString(added));
    }

    public List<FiscalPeriod> getPeriods() {
        return page.once("periods", () -> fiscalPeriods.ofYear(entity.id(), year)).stream()
                .filter(this::isWanted)
                .toList();
    }

    private boolean isWanted(FiscalPeriod period) {
        return state.isEmpty()
                || Stream.of(period.receivables(), period.payables(), period.ledger())
                        .anyMatch(each -> each.name().equals(state));
    }

    public List<Integer> getYears() {
        return page.once("years", () -> fiscalPeriods.years(entity.id()));
    }

    /** The year after the last, as text: it is a name, not a number; empty where there is none to go on from. */
    public String getNextYear() {
        List<Integer> years = getYears();
        return years.isEmpty() ? "" : Integer.toString(years.get(years.size() - 1) + 1);
    }

    public boolean isFiltered() {
        return !state.isEmpty();
    }

    public PeriodState[] getStates() {
        return PeriodState.values();
    }

    public int getYear() {
        return year;
    }

    public String getState() {
        return state;
    }
}
