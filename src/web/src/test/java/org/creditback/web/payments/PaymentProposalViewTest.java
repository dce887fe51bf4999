package org.creditback.web.payments;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.ledger.Roles;
import org.creditback.web.page.FakeCaller;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PaymentProposalViewTest {

    private final FakePage page = new FakePage();
    private final FakePayments payments = new FakePayments();

    private PaymentProposalView opened() {
        PaymentProposalView view = new PaymentProposalView();
        view.proposals = payments;
        view.entity = Fakes.entity();
        view.caller = new FakeCaller(Roles.AP_CLERK);
        view.page = page;
        view.read();
        view.check();
        return view;
    }

    @Test
    @DisplayName("PM-12: nothing is asked before the preview is")
    void asksNothingAtFirst() {
        assertThat(opened().isPreviewed()).isFalse();
        assertThat(payments.asked).isEmpty();
    }

    @Test
    @DisplayName("PM-10, PM-11: every criterion of the address reaches the door; sums are per currency")
    void previewsWhatTheAddressSays() {
        page.with("preview", "true")
                .with("dueTo", "2026-11-30")
                .with("amountLimit", "1,000.50")
                .with("vendors", "V-1, V-2")
                .with("run", "12");
        PaymentProposalView view = opened();
        assertThat(payments.asked).containsExactly("preview 2026-11-30 EUR 1000.50 [V-1, V-2] 12");
        assertThat(view.getPayments()).isEqualTo(2);
        assertThat(view.getSums()).containsExactly(Fakes.eur("100.00"));
        assertThat(view.getLeftOut()).isEqualTo(3);
        assertThat(view.address(5))
                .isEqualTo(
                        "/pages/payables/payment-proposal.xhtml?entity=FI01&preview=true&dueTo=2026-11-30&amountLimit=1%2C000.50&run=12&vendors=V-1%2C+V-2&after=5");
    }

    @Test
    void saysAtTheInputWhatIsWrong() {
        page.with("preview", "true")
                .with("dueTo", "soon")
                .with("amountLimit", "-5")
                .with("run", "x");
        assertThat(opened().isPreviewed()).isFalse();
        assertThat(page.said).containsExactly("dueTo input.date", "amountLimit inquiry.amount", "run input.count");
        assertThat(payments.asked).isEmpty();
    }

    @Test
    void saysAtTheInputWhatTheDoorRefuses() {
        payments.refusal = Refusal.ofField(RefusalReason.BAD_VALUE, "minimumPaymentDate", "2026-01-01");
        page.with("preview", "true").with("minimumPaymentDate", "2026-01-01");
        assertThat(opened().isPreviewed()).isFalse();
        assertThat(page.said).containsExactly("minimumPaymentDate refusal.BAD_VALUE");
    }

    @Test
    void makesAJournalAndShowsIt() {
        page.with("preview", "true").with("vendors", "V-1");
        assertThat(opened().create()).isEqualTo("payment-journal?faces-redirect=true&entity=FI01&journal=7");
        assertThat(payments.asked).contains("create [V-1]");
    }
}
