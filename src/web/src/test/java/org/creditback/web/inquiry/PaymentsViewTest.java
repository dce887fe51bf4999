package org.creditback.web.inquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.creditback.domain.payables.PaymentStage;
import org.creditback.domain.payables.PaymentState;
import org.creditback.payables.MonitoredPayment;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.creditback.web.payments.FakePayments;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PaymentsViewTest {

    private final FakePage page = new FakePage() {
        @Override
        public Instant now() {
            return Instant.EPOCH.plusSeconds(7_200);
        }
    };
    private final FakePayments payments = new FakePayments();

    private PaymentsView opened() {
        PaymentsView view = new PaymentsView();
        view.payments = new PaymentList();
        view.payments.monitor = payments;
        view.entity = Fakes.entity();
        view.page = page;
        view.text = Fakes.texts();
        view.check();
        return view;
    }

    @Test
    @DisplayName("PM-2: a tab for each stage with its count, its totals per currency and the age of its oldest payment")
    void hasATabForEachStage() {
        page.with("stage", "SENT").with("vendor", "V-1");
        PaymentsView view = opened();
        assertThat(view.getTabs()).hasSize(9);
        PaymentsView.Tab sent = view.getTabs().get(5);
        assertThat(sent.stage()).isEqualTo(PaymentStage.SENT);
        assertThat(sent.payments()).isEqualTo(3);
        assertThat(sent.totals()).containsExactly(Fakes.eur("70.00"), Money.parse("SEK 30.00"));
        assertThat(sent.oldest()).isEqualTo("0 d 2 h");
        assertThat(sent.chosen()).isTrue();
        assertThat(view.getTabs().get(1).address())
                .isEqualTo("/pages/payables/payments.xhtml?entity=FI01&stage=OPEN&vendor=V-1");
    }

    @Test
    @DisplayName("PM-1, PM-3: every condition of the address reaches the door; an amount is taken with comma or point")
    void asksWhatTheAddressSays() {
        page.with("method", "SEPA")
                .with("reimbursed", "yes")
                .with("run", "12")
                .with("invoice", "RB-1")
                .with("reference", "E2E-1")
                .with("amount", "1 000,50")
                .with("journal", "7")
                .with("sort", "SINCE");
        opened().getRows();
        assertThat(payments.asked)
                .containsExactly("payments PaymentFilter[entity=FI01, stage=null, vendor=null, method=SEPA,"
                        + " source=Source[reimbursed=true, run=12], invoice=RB-1,"
                        + " trace=Trace[journal=7, reference=E2E-1, amount=1000.50]] SINCE");
    }

    @Test
    void saysAtItsInputWhatIsNoAmount() {
        page.with("amount", "much").with("journal", "x");
        assertThat(opened().getRows()).isEmpty();
        assertThat(page.said).containsExactly("journal input.count", "amount inquiry.amount");
    }

    @Test
    @DisplayName("A file has a value for each of its columns")
    void fillsItsColumns() {
        PaymentList list = new PaymentList();
        MonitoredPayment payment =
                new MonitoredPayment(7, PaymentStage.SENT, Instant.EPOCH, FakePayments.line(1, PaymentState.SENT));
        assertThat(list.values(payment)).hasSameSizeAs(list.columns()).contains("E2E-1", 7L);
    }
}
