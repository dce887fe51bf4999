package org.creditback.web.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.payables.JournalState;
import org.creditback.domain.payables.PaymentState;
import org.creditback.ledger.Roles;
import org.creditback.web.page.FakeCaller;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class JournalActsViewTest {

    private final FakePage page = new FakePage().with("journal", "7");
    private final FakePayments payments = new FakePayments();

    private JournalActsView opened(String role) {
        page.forget();
        PaymentJournalView journal = new PaymentJournalView();
        journal.journals = payments;
        journal.monitor = payments;
        journal.entity = Fakes.entity();
        journal.page = page;
        journal.read();
        JournalActsView view = new JournalActsView();
        view.journals = payments;
        view.processing = payments;
        view.journal = journal;
        view.entity = Fakes.entity();
        view.caller = new FakeCaller(role);
        view.page = page;
        view.text = Fakes.texts();
        view.read();
        return view;
    }

    @Test
    @DisplayName("PM-26: the clerk of an open journal submits, adds, removes what is not generated")
    void offersTheClerkWhatAnOpenJournalAllows() {
        payments.lines.add(FakePayments.line(1, PaymentState.CREATED));
        payments.lines.add(FakePayments.line(2, PaymentState.CANCELED));
        JournalActsView view = opened(Roles.AP_CLERK);
        assertThat(view.isSubmittable() && view.isAddable() && view.isDiscardable())
                .isTrue();
        assertThat(view.isGeneratable() || view.isPostable() || view.isDecidable())
                .isFalse();
        assertThat(view.isRemovable(payments.lines.get(0))).isTrue();
        assertThat(view.isRemovable(payments.lines.get(1))).isFalse();
        view.getQuestion().askAbout("remove", 1);
        assertThat(view.getEffect()).contains("Payment 1 is canceled");
        view.getQuestion().setReason("by mistake");
        view.carryOut();
        assertThat(payments.asked).containsExactly("remove 1 by mistake");
    }

    @Test
    @DisplayName("PC-10: a controller decides on what was shown; a sending back has its reason")
    void decidesOnWhatWasShown() {
        payments.state = JournalState.SUBMITTED;
        JournalActsView view = opened(Roles.CONTROLLER);
        assertThat(view.isDecidable()).isTrue();
        assertThat(view.reject()).isNull();
        view.setReason(" too much ");
        view.reject();
        view.approve();
        assertThat(page.said).contains("decision:rejection refusal.MISSING_VALUE");
        assertThat(payments.asked).containsExactly("reject hash too much", "approve hash");
    }

    @Test
    @DisplayName("PM-23 to PM-25: an approved journal is generated, a generated one is posted on a day")
    void generatesAndPosts() {
        payments.state = JournalState.APPROVED;
        payments.payments = PaymentState.APPROVED;
        assertThat(opened(Roles.AP_CLERK).isGeneratable()).isTrue();
        payments.payments = PaymentState.GENERATED;
        JournalActsView view = opened(Roles.AP_CLERK);
        assertThat(view.isGeneratable()).isFalse();
        assertThat(view.isPostable()).isTrue();
        view.askPosting();
        assertThat(view.getEffect()).contains("Post 2 payments, EUR\u00a0100.00.");
        assertThat(view.carryOut()).startsWith("payment-journal?");
        assertThat(payments.asked).containsExactly("post 2026-11-20");
        assertThat(opened(Roles.AUDITOR).isPostable()).isFalse();
    }

    @Test
    @DisplayName("F27: a dialog stays open for what was typed wrong, and closes where the journal moved on")
    void closesWhatCannotBeMended() {
        JournalActsView view = opened(Roles.AP_CLERK);
        view.getQuestion().ask("discard");
        payments.refusal = Refusal.ofField(RefusalReason.MISSING_VALUE, "reason");
        assertThatThrownBy(view::carryOut).isInstanceOf(Refusal.class);
        assertThat(view.getQuestion().isOpen()).isTrue();
        payments.refusal = new Refusal(RefusalReason.WRONG_STATE, JournalState.SUBMITTED);
        assertThatThrownBy(view::carryOut).isInstanceOf(Refusal.class);
        assertThat(view.getQuestion().isOpen()).isFalse();
    }
}
