package org.creditback.domain.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.creditback.examples.Seeds;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("engine.md 6: what holds for every recurrence, moment and zone")
class RecurrencePropertiesTest {

    // With an hour, half an hour and no daylight saving, before and after UTC, with and without midnight.
    private static final List<String> ZONES = List.of(
            "UTC",
            "Europe/Amsterdam",
            "Europe/Helsinki",
            "America/New_York",
            "Australia/Lord_Howe",
            "Asia/Shanghai",
            "Asia/Beirut",
            "Pacific/Chatham",
            "America/Santiago");

    private static Recurrence any(Random random) {
        RecurrencePattern pattern = RecurrencePattern.values()[random.nextInt(RecurrencePattern.values().length)];
        int most = Recurrence.mostDay(pattern);
        LocalTime at = LocalTime.of(random.nextInt(4), random.nextInt(4) * 15);
        return new Recurrence(pattern, days(pattern, random), most == 0 ? 0 : 1 + random.nextInt(most), at);
    }

    private static Set<DayOfWeek> days(RecurrencePattern pattern, Random random) {
        EnumSet<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        while (pattern == RecurrencePattern.WEEKLY && days.isEmpty()) {
            Stream.of(DayOfWeek.values()).filter(day -> random.nextInt(3) == 0).forEach(days::add);
        }
        return days;
    }

    private static ZoneId zone(Random random) {
        return ZoneId.of(ZONES.get(random.nextInt(ZONES.size())));
    }

    private static Instant moment(Random random) {
        return Instant.parse("2024-01-01T00:00:00Z").plusSeconds(random.nextInt(5 * 366 * 24 * 3600));
    }

    @Test
    @DisplayName(
            "Each day of the calendar that the pattern names is due exactly once, at its time or at the end of the gap over it")
    void everyDayIsDueOnce() {
        Seeds.repeat(500, random -> {
            Recurrence recurrence = any(random);
            ZoneId zone = zone(random);
            LocalDate first = moment(random).atZone(zone).toLocalDate();
            LocalDate end = first.plusDays(200);
            Instant before = first.atStartOfDay(zone).toInstant().minusNanos(1);
            Instant until = end.atStartOfDay(zone).toInstant().minusNanos(1);
            List<ZonedDateTime> due = recurrence.until(recurrence.after(before, zone), until, zone).stream()
                    .map(moment -> moment.atZone(zone))
                    .toList();
            assertThat(due.stream().map(ZonedDateTime::toLocalDate))
                    .containsExactlyElementsOf(
                            first.datesUntil(end).filter(recurrence::fallsOn).toList());
            due.forEach(moment -> assertThat(isAtItsTime(recurrence, moment))
                    .as(recurrence + " at " + moment)
                    .isTrue());
        });
    }

    private static boolean isAtItsTime(Recurrence recurrence, ZonedDateTime moment) {
        if (moment.toLocalTime().equals(recurrence.at())) {
            // The first of two equal times.
            return moment.withEarlierOffsetAtOverlap().equals(moment);
        }
        LocalDateTime skipped = moment.toLocalDate().atTime(recurrence.at());
        ZonedDateTime justBefore = moment.minusNanos(1);
        return justBefore.toLocalDateTime().isBefore(skipped)
                && skipped.isBefore(moment.toLocalDateTime())
                && !justBefore.getOffset().equals(moment.getOffset());
    }

    @Test
    @DisplayName("The next occurrence lies ahead, and there is none between the moment and it")
    void theNextIsTheNext() {
        Seeds.repeat(500, random -> {
            Recurrence recurrence = any(random);
            ZoneId zone = zone(random);
            Instant moment = moment(random);
            Instant next = recurrence.after(moment, zone);
            assertThat(next).isAfter(moment);
            Duration way = Duration.between(moment, next);
            Instant between = moment.plusMillis((long) (random.nextDouble() * way.toMillis()));
            assertThat(recurrence.after(between, zone)).isEqualTo(next);
        });
    }
}
