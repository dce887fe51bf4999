package org.creditback.domain.schedule;

import java.time.LocalDate;

/** The posting date of a run that starts by itself, relative to the day on which it starts (DI-11). */
public enum PostingDateRule {
    /** The day of the run. */
    DAY_OF_RUN,
    /** The day before it: for runs shortly after midnight. */
    DAY_BEFORE,
    /** The last day of the month before. */
    END_OF_LAST_MONTH;

    /** The posting date of a run that starts on this day of the legal entity's calendar. */
    public LocalDate of(LocalDate day) {
        return switch (this) {
            case DAY_OF_RUN -> day;
            case DAY_BEFORE -> day.minusDays(1);
            case END_OF_LAST_MONTH -> day.withDayOfMonth(1).minusDays(1);
        };
    }
}
