package org.creditback.domain.schedule;

/** Which days a recurrence falls on. Working days are Monday to Friday: no calendar of holidays is kept here. */
public enum RecurrencePattern {
    /** Every day. */
    DAILY,
    /** Every working day. */
    WORKING_DAYS,
    /** The chosen days of each week. */
    WEEKLY,
    /** A day of each month; the last one where the month is shorter. */
    MONTHLY,
    /** The n-th working day of each month. */
    MONTHLY_WORKING_DAY,
    /** The last working day of each month. */
    LAST_WORKING_DAY
}
