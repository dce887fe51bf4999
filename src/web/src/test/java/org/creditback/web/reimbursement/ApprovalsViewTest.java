package org.creditback.web.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.creditback.domain.approval.Involvement;
import org.creditback.reimbursement.RiskFlag;
import org.creditback.reimbursement.RunId;
import org.creditback.reimbursement.SubmittedRun;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ApprovalsViewTest {

    private final FakePage page = new FakePage();
    private final FakeApprovals approvals = new FakeApprovals();

    private ApprovalsView opened() {
        ApprovalsView view = new ApprovalsView();
        view.approvals = approvals;
        view.page = page;
        view.text = Fakes.texts();
        return view;
    }

    private static SubmittedRun run(long number, Set<Involvement> involvement) {
        return new SubmittedRun(
                Fakes.FI01,
                new RunId(number),
                FakeInquiry.DAY,
                "clerk.ar",
                FakeInquiry.NOON,
                List.of(),
                List.of(),
                involvement);
    }

    @Test
    @DisplayName("A page of 25, the oldest first, and the run after which the next begins")
    void pages() {
        for (long number = 1; number <= 30; number++) {
            approvals.waiting.add(run(number, Set.of()));
        }
        ApprovalsView first = opened();
        assertThat(first.getRuns()).hasSize(25);
        assertThat(first.isFirstPage()).isTrue();
        assertThat(first.getNext()).isEqualTo(25);
        page.forget();
        page.with("after", "25");
        ApprovalsView second = opened();
        assertThat(second.getRuns()).hasSize(5);
        assertThat(second.isFirstPage()).isFalse();
        assertThat(second.getNext()).isZero();
    }

    @Test
    @DisplayName("AP-3: what the reader may decide on is a list of its own, and its length is told on the other too")
    void keepsApartWhatIsMine() {
        approvals.waiting.add(run(1, Set.of(Involvement.PREPARED)));
        approvals.waiting.add(run(2, Set.of()));
        assertThat(opened().getRuns()).hasSize(2);
        assertThat(opened().getCount()).isEqualTo(1);
        page.forget();
        page.with("mine", "true");
        assertThat(opened().getRuns()).extracting(SubmittedRun::run).containsExactly(new RunId(2));
    }

    @Test
    @DisplayName("What to look at twice is said in words, with how many it is about")
    void saysWhatToLookAtTwice() {
        assertThat(opened().words(List.of(
                        new RiskFlag(RiskFlag.ABOVE_CUSTOMER_LIMIT, 3),
                        new RiskFlag(RiskFlag.WEEKEND, 0),
                        new RiskFlag("ONE_TIME_VENDOR", 2))))
                .containsExactly(
                        "Customers above the approval limit: 3", "Posting date on a weekend", "One-time vendor: 2");
    }
}
