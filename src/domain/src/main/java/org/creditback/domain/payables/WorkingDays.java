package org.creditback.domain.payables;

import java.time.DayOfWeek;
import java.time.LocalDate;

/** Days on which people work: Monday to Friday. Public holidays are the business of each country, and only make a wait longer. */
public final class WorkingDays {

    private WorkingDays() {}

    /**
     * The day on which so many working days are over.
     *
     * @param day   not counted itself
     * @param count 0 or more; with 0 it is the day itself, also on a weekend
     * @return a working day, unless the count is 0
     */
    public static LocalDate after(LocalDate day, int count) {
        if (count < 0) {
            throw new IllegalArgumentException("working days: " + count);
        }
        LocalDate reached = day;
        for (int left = count; left > 0; left--) {
            reached = next(reached);
        }
        return reached;
    }

    private static LocalDate next(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (next.getDayOfWeek() == DayOfWeek.SATURDAY || next.getDayOfWeek() == DayOfWeek.SUNDAY) {
            next = next.plusDays(1);
        }
        return next;
    }
}
