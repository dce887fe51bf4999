package org.creditback.web.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.creditback.domain.approval.Involvement;
import org.creditback.domain.reimbursement.RunState;
import org.creditback.reimbursement.RunApproval;
import org.creditback.web.page.FakeCaller;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunApprovalViewTest {

    private final FakePage page = new FakePage().with("run", "7");
    private final FakeInquiry inquiry = new FakeInquiry();
    private final FakeApprovals approvals = new FakeApprovals();

    private RunApprovalView opened(String role, RunState state, Set<Involvement> involvement) {
        inquiry.run = FakeInquiry.run(7, state, true);
        approvals.approval = new RunApproval(involvement, List.of(), List.of());
        RunView run = new RunView();
        run.inquiry = inquiry;
        run.entity = Fakes.entity();
        run.page = page;
        run.text = Fakes.texts();
        run.read();
        RunApprovalView view = new RunApprovalView();
        view.approvals = approvals;
        view.entity = Fakes.entity();
        view.caller = new FakeCaller(role);
        view.run = run;
        view.page = page;
        view.read();
        return view;
    }

    @Test
    @DisplayName("AP-4: the decision is for the proposal as the page was opened, whatever became of it")
    void decidesOnWhatWasSeen() {
        RunApprovalView view = opened("controller", RunState.SUBMITTED, Set.of());
        assertThat(view.isDecidable()).isTrue();
        assertThat(view.getBar()).isNull();
        assertThat(view.approve()).contains("run=7", "acted=true");
        view.setReason(" no ");
        view.reject();
        assertThat(approvals.acts).containsExactly("approve 7 hash", "reject 7 hash: no");
    }

    @Test
    @DisplayName("AP-6: a rejection without a reason stays on the page and asks for it")
    void asksForTheReason() {
        RunApprovalView view = opened("controller", RunState.SUBMITTED, Set.of());
        view.setReason(" ");
        assertThat(view.reject()).isEmpty();
        assertThat(approvals.acts).isEmpty();
        assertThat(page.said).containsExactly("decision:rejection refusal.MISSING_VALUE");
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("AP-3: who had a hand in it is told why another person decides")
    void tellsWhyNot(Involvement hand) {
        RunApprovalView view = opened("controller", RunState.SUBMITTED, Set.of(hand));
        assertThat(view.isDecidable()).isFalse();
        assertThat(view.getBar()).isEqualTo(hand);
    }

    @Test
    @DisplayName("AP-6: who prepared it takes it back, nobody else does")
    void thePreparerTakesItBack() {
        assertThat(opened("ar-clerk", RunState.SUBMITTED, Set.of()).isWithdrawable())
                .isFalse();
        page.forget();
        RunApprovalView view = opened("ar-clerk", RunState.SUBMITTED, Set.of(Involvement.PREPARED));
        assertThat(view.isDecidable()).isFalse();
        assertThat(view.isWithdrawable()).isTrue();
        view.withdraw();
        assertThat(approvals.acts).containsExactly("withdraw 7");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "SUBMITTED")
    @DisplayName("There is something to decide only while the run waits for it")
    void offersNothingInOtherStates(RunState state) {
        RunApprovalView view = opened("controller", state, Set.of());
        assertThat(view.isAwaiting() || view.isDecidable() || view.isWithdrawable())
                .isFalse();
        assertThat(view.getBar()).isNull();
    }
}
