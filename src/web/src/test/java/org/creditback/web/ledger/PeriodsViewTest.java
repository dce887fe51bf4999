package org.creditback.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.creditback.ledger.FiscalPeriod;
import org.creditback.ledger.PeriodState;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PeriodsViewTest {

    private final FakePage page = new FakePage();
    private final FakePeriods calendar = new FakePeriods();

    private PeriodsView opened() {
        PeriodsView view = new PeriodsView();
        view.fiscalPeriods = calendar;
        view.entity = Fakes.entity();
        view.page = page;
        view.read();
        return view;
    }

    @Test
    @DisplayName("SU-20: the page begins with the fiscal year of the business day, its months in order")
    void beginsWithThePresentYear() {
        PeriodsView view = opened();
        assertThat(view.getYear()).isEqualTo(2026);
        assertThat(view.getPeriods())
                .hasSize(12)
                .extracting(FiscalPeriod::startsOn)
                .isSorted();
        assertThat(view.getYears()).containsExactly(2025, 2026);
    }

    @Test
    @DisplayName("controls.md 5: the state of the address narrows the year to periods that have it in any module")
    void narrowsByState() {
        calendar.changeBySomebodyElse(LocalDate.of(2025, 3, 1), PeriodState.ON_HOLD);
        page.with("year", "2025").with("state", "ON_HOLD");
        PeriodsView view = opened();
        assertThat(view.isFiltered()).isTrue();
        assertThat(view.getPeriods())
                .singleElement()
                .extracting(FiscalPeriod::startsOn)
                .isEqualTo(LocalDate.of(2025, 3, 1));
    }

    @Test
    @DisplayName("SU-20: the year that is added is the one after the last, and is shown")
    void addsTheNextYear() {
        PeriodsView view = opened();
        assertThat(view.getNextYear()).isEqualTo("2027");
        view.addYear();
        assertThat(view.getYear()).isEqualTo(2027);
        assertThat(view.getPeriods()).hasSize(12).allMatch(FiscalPeriod::isOpen);
        assertThat(page.said).containsExactly("periods.added");
    }
}
