package org.creditback.domain.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("engine.md 6: when a schedule is due")
class RecurrenceTest {

    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private static Recurrence recurrence(RecurrencePattern pattern, int day, String at, DayOfWeek... days) {
        return new Recurrence(pattern, Set.of(days), day, LocalTime.parse(at));
    }

    private static List<String> days(Recurrence recurrence, String after, int count) {
        return recurrence.after(Instant.parse(after), ZoneOffset.UTC, count).stream()
                .map(moment -> moment.toString().substring(0, 10))
                .toList();
    }

    @Test
    @DisplayName("Daylight saving: 02:30 that does not exist is due at 03:00, and the next day at 02:30 again")
    void aTimeInAGapIsTheEndOfTheGap() {
        Recurrence nightly = recurrence(RecurrencePattern.DAILY, 0, "02:30");
        // In Amsterdam the clock goes from 02:00 (UTC+1) to 03:00 (UTC+2) on 2026-03-29.
        assertThat(nightly.after(Instant.parse("2026-03-28T01:30:00Z"), AMSTERDAM, 2))
                .containsExactly(Instant.parse("2026-03-29T01:00:00Z"), Instant.parse("2026-03-30T00:30:00Z"));
    }

    @Test
    @DisplayName("Daylight saving: 02:30 that exists twice is due once, the first time")
    void aTimeThatExistsTwiceIsDueOnce() {
        Recurrence nightly = recurrence(RecurrencePattern.DAILY, 0, "02:30");
        // In Amsterdam the clock goes from 03:00 (UTC+2) back to 02:00 (UTC+1) on 2026-10-25.
        assertThat(nightly.after(Instant.parse("2026-10-24T12:00:00Z"), AMSTERDAM, 2))
                .containsExactly(Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-26T01:30:00Z"));
        assertThat(nightly.after(Instant.parse("2026-10-25T00:30:00Z"), AMSTERDAM))
                .isEqualTo(Instant.parse("2026-10-26T01:30:00Z"));
    }

    @Test
    @DisplayName("A day that a zone left out (Samoa, 2011-12-30) is due once, when the next one began")
    void aDayThatDidNotExist() {
        ZoneId samoa = ZoneId.of("Pacific/Apia");
        Recurrence daily = recurrence(RecurrencePattern.DAILY, 0, "10:00");
        assertThat(daily.after(Instant.parse("2011-12-29T20:00:00Z"), samoa, 3))
                .containsExactly(
                        Instant.parse("2011-12-30T10:00:00Z"),
                        Instant.parse("2011-12-30T20:00:00Z"),
                        Instant.parse("2011-12-31T20:00:00Z"));
    }

    @Test
    @DisplayName("A clock that skips midnight (Beirut) makes the day begin at 01:00")
    void aSkippedMidnight() {
        Recurrence atMidnight = recurrence(RecurrencePattern.DAILY, 0, "00:00");
        assertThat(atMidnight.after(Instant.parse("2026-03-28T12:00:00Z"), ZoneId.of("Asia/Beirut")))
                .isEqualTo(Instant.parse("2026-03-28T22:00:00Z"));
    }

    @Test
    @DisplayName("The same wall clock all year: 09:00 in Helsinki is 07:00 UTC in winter and 06:00 in summer")
    void keepsTheWallClock() {
        Recurrence daily = recurrence(RecurrencePattern.DAILY, 0, "09:00");
        assertThat(daily.after(Instant.parse("2026-01-10T00:00:00Z"), HELSINKI))
                .isEqualTo(Instant.parse("2026-01-10T07:00:00Z"));
        assertThat(daily.after(Instant.parse("2026-07-10T00:00:00Z"), HELSINKI))
                .isEqualTo(Instant.parse("2026-07-10T06:00:00Z"));
    }

    @Test
    @DisplayName("The 31st is the last day of a shorter month, in a leap year and without one")
    void aDayThatAMonthLacksIsItsLast() {
        assertThat(days(recurrence(RecurrencePattern.MONTHLY, 31, "06:00"), "2028-01-31T07:00:00Z", 3))
                .containsExactly("2028-02-29", "2028-03-31", "2028-04-30");
        assertThat(days(recurrence(RecurrencePattern.MONTHLY, 30, "06:00"), "2027-01-31T07:00:00Z", 2))
                .containsExactly("2027-02-28", "2027-03-30");
        assertThat(days(recurrence(RecurrencePattern.MONTHLY, 29, "06:00"), "2027-12-31T00:00:00Z", 14))
                .contains("2028-02-29")
                .doesNotContain("2028-03-01");
    }

    @Test
    @DisplayName("Working days leave out Saturday and Sunday, by day, by number in the month, and the last")
    void workingDays() {
        assertThat(days(recurrence(RecurrencePattern.WORKING_DAYS, 0, "06:00"), "2026-11-19T12:00:00Z", 3))
                .containsExactly("2026-11-20", "2026-11-23", "2026-11-24");
        // November 2026 begins with a Sunday, August 2026 with a Saturday.
        assertThat(days(recurrence(RecurrencePattern.MONTHLY_WORKING_DAY, 1, "06:00"), "2026-07-15T00:00:00Z", 4))
                .containsExactly("2026-08-03", "2026-09-01", "2026-10-01", "2026-11-02");
        assertThat(days(recurrence(RecurrencePattern.LAST_WORKING_DAY, 0, "06:00"), "2026-10-01T00:00:00Z", 3))
                .containsExactly("2026-10-30", "2026-11-30", "2026-12-31");
    }

    @Test
    void weekly() {
        assertThat(days(
                        recurrence(RecurrencePattern.WEEKLY, 0, "06:00", DayOfWeek.MONDAY, DayOfWeek.THURSDAY),
                        "2026-11-20T00:00:00Z",
                        3))
                .containsExactly("2026-11-23", "2026-11-26", "2026-11-30");
    }

    @Test
    @DisplayName("The moment itself is not after itself; a missed stretch has each of its occurrences once")
    void aMissedStretch() {
        Recurrence daily = recurrence(RecurrencePattern.DAILY, 0, "02:30");
        Instant first = Instant.parse("2026-10-24T00:30:00Z");
        assertThat(daily.until(first, Instant.parse("2026-10-27T00:00:00Z"), AMSTERDAM))
                .containsExactly(first, Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-26T01:30:00Z"));
        assertThat(daily.until(first, first.minusSeconds(1), AMSTERDAM)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "WEEKLY, 0, 06:00",
        "DAILY, 1, 06:00",
        "MONTHLY, 0, 06:00",
        "MONTHLY, 32, 06:00",
        "MONTHLY_WORKING_DAY, 21, 06:00",
        "LAST_WORKING_DAY, 1, 06:00",
        "DAILY, 0, 06:00:30"
    })
    void refusesWhatIsNone(RecurrencePattern pattern, int day, String at) {
        assertThatIllegalArgumentException().isThrownBy(() -> recurrence(pattern, day, at));
    }

    @Test
    void daysOfTheWeekBelongToWeeklyOnly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> recurrence(RecurrencePattern.DAILY, 0, "06:00", DayOfWeek.MONDAY));
    }

    @ParameterizedTest
    @DisplayName("DI-11: the posting date is relative to the day of the run")
    @CsvSource({
        "DAY_OF_RUN, 2026-03-01, 2026-03-01",
        "DAY_BEFORE, 2026-03-01, 2026-02-28",
        "DAY_BEFORE, 2028-03-01, 2028-02-29",
        "END_OF_LAST_MONTH, 2028-03-31, 2028-02-29",
        "END_OF_LAST_MONTH, 2026-01-01, 2025-12-31"
    })
    void postingDates(PostingDateRule rule, LocalDate day, LocalDate postingDate) {
        assertThat(rule.of(day)).isEqualTo(postingDate);
    }
}
