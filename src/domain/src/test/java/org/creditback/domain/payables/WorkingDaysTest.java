package org.creditback.domain.payables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("PC-4: working days")
class WorkingDaysTest {

    private static final EnumSet<DayOfWeek> WEEKEND = EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    @ParameterizedTest(name = "{0} and {1} working days: {2}")
    @CsvSource({
        "2026-11-20, 0, 2026-11-20",
        "2026-11-20, 1, 2026-11-23",
        "2026-11-20, 5, 2026-11-27",
        "2026-11-16, 5, 2026-11-23",
        "2026-11-21, 0, 2026-11-21",
        "2026-11-21, 1, 2026-11-23",
        "2026-11-22, 1, 2026-11-23",
        "2026-11-22, 5, 2026-11-27",
        "2026-12-31, 1, 2027-01-01",
        "2028-02-28, 2, 2028-03-01",
        "2026-11-18, 60, 2027-02-10"
    })
    void areMondayToFriday(LocalDate day, int count, LocalDate expected) {
        assertThat(WorkingDays.after(day, count)).isEqualTo(expected);
    }

    @Test
    @DisplayName(
            "of every day of four years and every wait, so many working days lie behind the day, and the last one is one")
    void countsEveryDay() {
        for (LocalDate day = LocalDate.of(2026, 1, 1); day.getYear() < 2030; day = day.plusDays(1)) {
            for (int count = 1; count <= 60; count++) {
                LocalDate reached = WorkingDays.after(day, count);
                long working = day.plusDays(1)
                        .datesUntil(reached.plusDays(1))
                        .filter(each -> !WEEKEND.contains(each.getDayOfWeek()))
                        .count();
                assertThat(working).isEqualTo(count);
                assertThat(WEEKEND).doesNotContain(reached.getDayOfWeek());
            }
        }
    }

    @Test
    void neverGoBack() {
        assertThatThrownBy(() -> WorkingDays.after(LocalDate.of(2026, 11, 20), -1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
