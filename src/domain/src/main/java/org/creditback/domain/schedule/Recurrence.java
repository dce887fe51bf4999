package org.creditback.domain.schedule;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Days and a time of day, on the calendar and the clock of one time zone.
 *
 * <p>A time that the clock skips is the first moment after the gap; a time that the clock shows twice is the first of the two.
 *
 * @param pattern which days
 * @param days    of the week, for WEEKLY: at least one; empty otherwise
 * @param day     for MONTHLY 1 to 31, for MONTHLY_WORKING_DAY 1 to {@value #MOST_WORKING_DAYS}; 0 otherwise
 * @param at      time of day, to the minute
 */
public record Recurrence(RecurrencePattern pattern, Set<DayOfWeek> days, int day, LocalTime at) {

    /** So many working days has every month, whatever day of the week it begins with. */
    public static final int MOST_WORKING_DAYS = 20;

    private static final int LONGEST_MONTH = 31;
    // Beyond the longest way from one occurrence to the next, with a day that a zone leaves out.
    private static final int FURTHEST = 64;

    public Recurrence {
        days = Set.copyOf(days);
        if (days.isEmpty() == (pattern == RecurrencePattern.WEEKLY)) {
            throw new IllegalArgumentException("days of the week " + days + " of " + pattern);
        }
        if (day < leastDay(pattern) || day > mostDay(pattern)) {
            throw new IllegalArgumentException("day " + day + " of " + pattern);
        }
        if (!at.equals(at.truncatedTo(ChronoUnit.MINUTES))) {
            throw new IllegalArgumentException("not a whole minute: " + at);
        }
    }

    /** The least day number of a pattern; 0 where it has none. */
    public static int leastDay(RecurrencePattern pattern) {
        return mostDay(pattern) == 0 ? 0 : 1;
    }

    /** The greatest day number of a pattern; 0 where it has none. */
    public static int mostDay(RecurrencePattern pattern) {
        return switch (pattern) {
            case MONTHLY -> LONGEST_MONTH;
            case MONTHLY_WORKING_DAY -> MOST_WORKING_DAYS;
            case DAILY, WORKING_DAYS, WEEKLY, LAST_WORKING_DAY -> 0;
        };
    }

    /** The first occurrence after a moment. */
    public Instant after(Instant moment, ZoneId zone) {
        // The day before too: where a zone leaves out a day, its occurrence is on the next one.
        LocalDate date = moment.atZone(zone).toLocalDate().minusDays(1);
        for (int ahead = 0; ahead <= FURTHEST; ahead++) {
            LocalDate next = date.plusDays(ahead);
            if (fallsOn(next)) {
                Instant occurrence = moment(next.atTime(at), zone);
                if (occurrence.isAfter(moment)) {
                    return occurrence;
                }
            }
        }
        throw new IllegalStateException(this + " has no occurrence after " + moment);
    }

    /** The next occurrences after a moment, in order. */
    public List<Instant> after(Instant moment, ZoneId zone, int count) {
        List<Instant> next = new ArrayList<>();
        Instant last = moment;
        while (next.size() < count) {
            last = after(last, zone);
            next.add(last);
        }
        return next;
    }

    /** The occurrences from one that is known to a moment, both included, in order. */
    public List<Instant> until(Instant known, Instant moment, ZoneId zone) {
        List<Instant> due = new ArrayList<>();
        for (Instant next = known; !next.isAfter(moment); next = after(next, zone)) {
            due.add(next);
        }
        return due;
    }

    /** Whether a day of the calendar is one of the recurrence's. */
    public boolean fallsOn(LocalDate date) {
        return switch (pattern) {
            case DAILY -> true;
            case WORKING_DAYS -> isWorkingDay(date);
            case WEEKLY -> days.contains(date.getDayOfWeek());
            case MONTHLY -> date.getDayOfMonth() == Math.min(day, date.lengthOfMonth());
            case MONTHLY_WORKING_DAY -> isWorkingDay(date) && workingDays(date) == day;
            case LAST_WORKING_DAY -> isWorkingDay(date) && isLastOfMonth(date);
        };
    }

    private static boolean isWorkingDay(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0;
    }

    private static int workingDays(LocalDate date) {
        return (int) date.withDayOfMonth(1)
                .datesUntil(date.plusDays(1))
                .filter(Recurrence::isWorkingDay)
                .count();
    }

    private static boolean isLastOfMonth(LocalDate date) {
        return date.plusDays(1)
                .datesUntil(date.withDayOfMonth(date.lengthOfMonth()).plusDays(1))
                .noneMatch(Recurrence::isWorkingDay);
    }

    private static Instant moment(LocalDateTime local, ZoneId zone) {
        ZoneOffsetTransition transition = zone.getRules().getTransition(local);
        // Of an overlap, java.time takes the first.
        return transition != null && transition.isGap()
                ? transition.getInstant()
                : local.atZone(zone).toInstant();
    }

    /** The days of the week in their order. */
    public Set<DayOfWeek> orderedDays() {
        return days.isEmpty() ? Set.of() : EnumSet.copyOf(days);
    }
}
