package org.creditback.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.creditback.domain.ledger.FiscalCalendar.Period;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("SU-20: the fiscal calendar")
class FiscalCalendarTest {

    @Test
    void hasTheMonthsOfCalendarYearsUnlessSetOtherwise() {
        List<Period> periods = FiscalCalendar.CALENDAR_YEARS.until(2028);
        assertThat(periods).hasSize(29 * 12);
        assertThat(periods.get(0)).isEqualTo(period(2000, "2000-01-01", "2000-01-31"));
        assertThat(periods.get(13)).isEqualTo(period(2001, "2001-02-01", "2001-02-28"));
        assertThat(periods.get(periods.size() - 1)).isEqualTo(period(2028, "2028-12-01", "2028-12-31"));
    }

    @Test
    void namesAYearAfterTheCalendarYearInWhichItEnds() {
        List<Period> periods = new FiscalCalendar(2026, MonthDay.of(7, 1)).until(2026);
        assertThat(periods).hasSize(12);
        assertThat(periods.get(0)).isEqualTo(period(2026, "2025-07-01", "2025-07-31"));
        assertThat(periods.get(11)).isEqualTo(period(2026, "2026-06-01", "2026-06-30"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"--01-01", "--02-29", "--04-06", "--12-31", "--08-30"})
    void leavesNoDayOutAndNamesNoneTwice(String yearStart) {
        List<Period> periods = new FiscalCalendar(1999, MonthDay.parse(yearStart)).until(2029);
        for (int i = 1; i < periods.size(); i++) {
            assertThat(periods.get(i).startsOn())
                    .isEqualTo(periods.get(i - 1).endsOn().plusDays(1));
        }
        assertThat(periods).allSatisfy(period -> assertThat(period.endsOn()).isAfter(period.startsOn()));
    }

    private static Period period(int year, String from, String to) {
        return new Period(year, LocalDate.parse(from), LocalDate.parse(to));
    }
}
