package org.creditback.web.payments;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.domain.payables.JournalState;
import org.creditback.domain.payables.PaymentState;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PaymentJournalViewTest {

    private final FakePage page = new FakePage().with("journal", "7");
    private final FakePayments payments = new FakePayments();

    private PaymentJournalView opened() {
        PaymentJournalView view = new PaymentJournalView();
        view.journals = payments;
        view.monitor = payments;
        view.entity = Fakes.entity();
        view.page = page;
        view.read();
        return view;
    }

    @Test
    @DisplayName("PM-22 to PM-24: the steps of a journal, and where it is")
    void showsItsSteps() {
        payments.state = JournalState.APPROVED;
        payments.payments = PaymentState.GENERATED;
        assertThat(opened().getSteps())
                .extracting(step -> step.label() + (step.passed() ? " passed" : step.now() ? " now" : ""))
                .containsExactly(
                        "journal.CREATED passed",
                        "journal.SUBMITTED passed",
                        "journal.APPROVED passed",
                        "payment.GENERATED now",
                        "journal.POSTED");
    }

    @Test
    @DisplayName("PM-26: a journal of canceled payments alone is canceled")
    void aJournalWithNothingLeftIsCanceled() {
        payments.payments = PaymentState.CANCELED;
        PaymentJournalView view = opened();
        assertThat(view.getState()).isEqualTo("CANCELED");
        assertThat(view.getPayments()).isZero();
    }

    @Test
    @DisplayName("A page holds fifty lines and leads to the next ones; an unknown tab is the first")
    void pagesItsLines() {
        for (int number = 1; number <= 60; number++) {
            payments.lines.add(FakePayments.line(number, PaymentState.CREATED));
        }
        page.with("tab", "x");
        PaymentJournalView view = opened();
        assertThat(view.getLines()).hasSize(50);
        assertThat(view.getNext()).isEqualTo(50);
        page.with("after", "50").forget();
        assertThat(opened().getLines()).hasSize(10);
    }
}
