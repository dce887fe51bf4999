package org.creditback.web.payments;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PaymentViewTest {

    @Test
    @DisplayName("PM-2: a payment is named by its end-to-end id, and says how long it has stood there")
    void showsThePaymentOfTheAddress() {
        FakePayments payments = new FakePayments();
        PaymentView view = new PaymentView();
        view.monitor = payments;
        view.entity = Fakes.entity();
        view.page = new FakePage() {
            @Override
            public Instant now() {
                return Instant.EPOCH.plusSeconds(90_000);
            }
        }.with("payment", "E2E-1");
        view.text = Fakes.texts();
        assertThat(view.getDetails().payment().journal()).isEqualTo(7);
        assertThat(view.getAge()).isEqualTo("1 d 1 h");
        assertThat(payments.asked).containsExactly("payment E2E-1");
    }
}
