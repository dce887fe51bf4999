package org.creditback.web.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.domain.reimbursement.RunState;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RunsViewTest {

    private final FakePage page = new FakePage();
    private final FakeInquiry inquiry = new FakeInquiry();

    private RunsView opened() {
        RunsView view = new RunsView();
        view.inquiry = inquiry;
        view.entity = Fakes.entity();
        view.page = page;
        return view;
    }

    @Test
    @DisplayName("A page of 25 runs, and the run before which the next begins")
    void pages() {
        for (long number = 30; number > 0; number--) {
            inquiry.runs.add(FakeInquiry.run(number, RunState.DONE, true));
        }
        RunsView first = opened();
        assertThat(first.getRuns()).hasSize(25);
        assertThat(first.isFirstPage()).isTrue();
        assertThat(first.getNext()).isEqualTo(6);
        page.forget();
        page.with("before", "6");
        RunsView second = opened();
        assertThat(second.getRuns()).hasSize(5);
        assertThat(second.isFirstPage()).isFalse();
        assertThat(second.getNext()).isZero();
    }

    @Test
    void asksOnceForWhatThePageReadsOften() {
        RunsView view = opened();
        assertThat(view.getRuns()).isEmpty();
        assertThat(view.getNext()).isZero();
        assertThat(inquiry.asked).hasSize(1);
    }
}
