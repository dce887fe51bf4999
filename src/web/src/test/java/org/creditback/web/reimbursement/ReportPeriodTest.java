package org.creditback.web.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.creditback.web.ledger.FakePeriods;
import org.creditback.web.page.Fakes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportPeriodTest {

    @ParameterizedTest
    @CsvSource({
        "THIS_MONTH, 2026-11-20, 2026-11-01, 2026-11-30",
        "THIS_MONTH, 2024-02-29, 2024-02-01, 2024-02-29",
        "LAST_MONTH, 2026-01-01, 2025-12-01, 2025-12-31",
        "THIS_FISCAL_YEAR, 2026-12-31, 2026-01-01, 2026-12-31",
        "LAST_FISCAL_YEAR, 2026-01-01, 2025-01-01, 2025-12-31"
    })
    void movesWithTheCalendar(ReportPeriod period, LocalDate today, LocalDate from, LocalDate to) {
        assertThat(period.on(today, Fakes.FI01, new FakePeriods())).contains(new ReportPeriod.Dates(from, to));
    }

    @ParameterizedTest
    @CsvSource({"LAST_FISCAL_YEAR, 2025-06-01", "THIS_FISCAL_YEAR, 2027-01-01", "THIS_FISCAL_YEAR, 2024-12-31"})
    void isEmptyWithoutTheYear(ReportPeriod period, LocalDate today) {
        assertThat(period.on(today, Fakes.FI01, new FakePeriods())).isEmpty();
    }

    @Test
    void passesOverANameThatThereIsNoMore() {
        assertThat(ReportPeriod.of("LAST_WEEK")).isEmpty();
        assertThat(ReportPeriod.of(null)).isEmpty();
    }
}
