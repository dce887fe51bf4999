package org.creditback.web.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class VendorPaymentsViewTest {

    @Test
    @DisplayName("PM-1: the tiles count what waits; past due is what was due yesterday")
    void countsWhatWaits() {
        VendorPaymentsView view = new VendorPaymentsView();
        view.monitor = new FakePayments();
        view.entity = Fakes.entity();
        view.page = new FakePage();
        assertThat(view.getWork().filesUnanswered()).isEqualTo(4);
        assertThat(view.getYesterday()).isEqualTo(LocalDate.of(2026, 11, 19));
    }
}
