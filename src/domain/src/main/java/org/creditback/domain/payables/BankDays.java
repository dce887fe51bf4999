package org.creditback.domain.payables;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** Days on which banks carry payments out: those of TARGET, the system of the euro (payments.md 6, {@code ReqdExctnDt}). */
public final class BankDays {

    private static final Set<MonthDay> CLOSED =
            Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(12, 25), MonthDay.of(12, 26));

    private BankDays() {}

    /** The date itself, or the next bank day. */
    public static LocalDate onOrAfter(LocalDate date) {
        LocalDate day = date;
        while (!isBankDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** False on weekends, New Year, Good Friday, Easter Monday, 1 May, 25 and 26 December. */
    public static boolean isBankDay(LocalDate day) {
        LocalDate easter = easter(day.getYear());
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !CLOSED.contains(MonthDay.from(day))
                && !day.equals(easter.minusDays(2))
                && !day.equals(easter.plusDays(1));
    }

    // The anonymous Gregorian computation.
    private static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int rest = year % 100;
        int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
        int correction = (golden + 11 * epact + 22 * weekday) / 451;
        int day = epact + weekday - 7 * correction + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }
}
