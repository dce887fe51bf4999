package org.creditback.domain.ledger;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;

/**
 * Fiscal years of twelve monthly periods.
 *
 * @param firstYear the first fiscal year; a year is named after the calendar year in which it ends
 * @param yearStart the day on which each year begins; 29 February is the 28th where there is none
 * @see "Rule SU-20"
 */
public record FiscalCalendar(int firstYear, MonthDay yearStart) {

    /** Calendar years from 2000 on. */
    public static final FiscalCalendar CALENDAR_YEARS = new FiscalCalendar(2000, MonthDay.of(1, 1));

    private static final int PERIODS = 12;

    /** The periods of all years up to the last one, in order, each beginning the day after the one before. */
    public List<Period> until(int lastYear) {
        List<Period> periods = new ArrayList<>();
        for (int year = firstYear; year <= lastYear; year++) {
            LocalDate start = startOf(year);
            LocalDate next = startOf(year + 1);
            for (int month = 0; month < PERIODS; month++) {
                LocalDate end = month == PERIODS - 1 ? next : start.plusMonths(month + 1L);
                periods.add(new Period(year, start.plusMonths(month), end.minusDays(1)));
            }
        }
        return periods;
    }

    private LocalDate startOf(int fiscalYear) {
        boolean calendarYear = yearStart.equals(MonthDay.of(1, 1));
        return yearStart.atYear(calendarYear ? fiscalYear : fiscalYear - 1);
    }

    /**
     * One period of a fiscal year.
     *
     * @param fiscalYear the year it belongs to
     * @param startsOn   its first day
     * @param endsOn     its last day
     */
    public record Period(int fiscalYear, LocalDate startsOn, LocalDate endsOn) {}
}
