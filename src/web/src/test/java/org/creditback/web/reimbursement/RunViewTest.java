package org.creditback.web.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.creditback.domain.Refusal;
import org.creditback.domain.reimbursement.CandidateState;
import org.creditback.domain.reimbursement.RunProof;
import org.creditback.domain.reimbursement.RunProof.Compared;
import org.creditback.domain.reimbursement.RunState;
import org.creditback.reimbursement.CandidateLine;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunViewTest {

    private final FakePage page = new FakePage().with("run", "7");
    private final FakeInquiry inquiry = new FakeInquiry();
    private final FakeRuns runs = new FakeRuns();

    private RunView opened() {
        RunView view = new RunView();
        view.inquiry = inquiry;
        view.runs = runs;
        view.entity = Fakes.entity();
        view.page = page;
        view.text = Fakes.texts();
        view.read();
        return view;
    }

    private RunCandidatesView candidates(RunView run) {
        RunCandidatesView view = new RunCandidatesView();
        view.inquiry = inquiry;
        view.runs = runs;
        view.entity = Fakes.entity();
        view.run = run;
        view.page = page;
        view.read();
        return view;
    }

    @ParameterizedTest
    @CsvSource({
        "REQUESTED, false, resume cancel",
        "SELECTING, false, ''",
        "FROZEN, false, post cancel",
        "FROZEN, true, resume cancel",
        "SUBMITTED, true, cancel",
        "APPROVED, true, resume cancel",
        "REJECTED, true, ''",
        "POSTING, true, stop",
        "STOPPED, true, resume end",
        "DONE, true, ''",
        "UNPROVEN, true, ''",
        "CANCELED, false, ''"
    })
    @DisplayName("RE-4: each state offers what a person may do to the run now, and nothing else")
    void offersWhatTheStateAllows(RunState state, boolean released, String acts) {
        inquiry.run = FakeInquiry.run(7, state, released);
        RunView view = opened();
        List<String> offered = new ArrayList<>();
        if (view.isPostable()) {
            offered.add("post");
        }
        if (view.isStoppable()) {
            offered.add("stop");
        }
        if (view.isResumable()) {
            offered.add("resume");
        }
        if (view.isEndable()) {
            offered.add("end");
        }
        if (view.isCancelable()) {
            offered.add("cancel");
        }
        assertThat(String.join(" ", offered)).isEqualTo(acts);
    }

    @Test
    @DisplayName("An act goes to the door and comes back to the tab where it was asked for")
    void actsAndComesBack() {
        page.with("tab", "declined");
        RunView view = opened();
        assertThat(view.post()).endsWith("&entity=FI01&run=7&acted=true&tab=declined");
        view.stop();
        view.resume();
        view.end();
        view.cancel();
        view.setReason(" rate entered ");
        view.prove();
        assertThat(runs.acts)
                .containsExactly("post 7", "stop 7", "resume 7", "end 7", "cancel 7", "prove 7: rate entered");
    }

    @Test
    @DisplayName("After an act the page looks again for a while, though the state is the old one")
    void looksAgainAfterAnAct() {
        RunView resting = opened();
        assertThat(resting.isMoving()).isFalse();
        page.with("acted", "true");
        RunView acted = opened();
        for (int looks = 0; looks < 10; looks++) {
            assertThat(acted.isMoving()).isTrue();
            acted.look();
        }
        assertThat(acted.isMoving()).isFalse();
        inquiry.run = FakeInquiry.run(7, RunState.CANCELED, false);
        page.forget();
        assertThat(opened().isMoving()).isFalse();
    }

    @Test
    @DisplayName("F19: a run that got its OK and was left alone can be resumed or canceled, but not right after the OK")
    void offersAWayOutOfALostStart() {
        inquiry.run = FakeInquiry.run(7, RunState.FROZEN, true);
        page.with("acted", "true");
        RunView acted = opened();
        assertThat(acted.isResumable() || acted.isCancelable()).isFalse();
        assertThat(acted.isMoving()).isTrue();
    }

    @Test
    @DisplayName("DI-9, DI-14: the sentence names the effect, or that there is none yet")
    void saysWhatHappened() {
        assertThat(opened().getSentence()).isEqualTo("1 customers selected, 1 declined. Nothing has been posted.");
        page.forget();
        inquiry.run = FakeInquiry.run(7, RunState.STOPPED, true);
        assertThat(opened().getSentence()).startsWith("Stopped by user. 1 customers");
        page.forget();
        inquiry.run = FakeInquiry.run(7, RunState.DONE, true);
        assertThat(opened().getSentence())
                .contains("1 reimbursements posted", "200.00", "2026-11-20", "FI01", "Reconciled: difference 0");
    }

    @Test
    @DisplayName("AP-2, RE-4: the way over an approval has its step, and says where it waits")
    void showsTheWayOverAnApproval() {
        assertThat(RunStep.of(FakeInquiry.run(7, RunState.FROZEN, false)))
                .extracting(RunStep::state)
                .doesNotContain(RunState.SUBMITTED);
        inquiry.run = FakeInquiry.run(7, RunState.SUBMITTED, true);
        page.with("acted", "true");
        assertThat(opened().isMoving()).isFalse();
        assertThat(opened().getSentence()).isEqualTo("This run needs approval by another person.");
        assertThat(opened().getSteps())
                .extracting(RunStep::state)
                .containsExactly(
                        RunState.REQUESTED,
                        RunState.SELECTING,
                        RunState.FROZEN,
                        RunState.SUBMITTED,
                        RunState.POSTING,
                        RunState.DONE);
        assertThat(RunStep.of(FakeInquiry.run(7, RunState.REJECTED, true)))
                .last()
                .isEqualTo(new RunStep(RunState.REJECTED, false, true));
        assertThat(RunStep.of(FakeInquiry.run(7, RunState.APPROVED, true)))
                .contains(new RunStep(RunState.APPROVED, false, true), new RunStep(RunState.FROZEN, true, false));
    }

    @Test
    @DisplayName("MO-6: posted stands beside planned for each currency, also before anything is posted")
    void showsPostedBesidePlanned() {
        assertThat(opened().getPosted()).singleElement().satisfies(total -> assertThat(total.amount())
                .isEqualTo(Fakes.eur("0.00")));
        assertThat(Fakes.texts().accounting(opened().getSummary().planned())).isEqualTo("EUR\u00a0200.00");
    }

    @Test
    @DisplayName("Exceptions first: an unproven run opens at its certificate")
    void opensWhereItMatters() {
        assertThat(opened().getTab()).isEqualTo("selected");
        page.forget();
        inquiry.run = FakeInquiry.run(7, RunState.UNPROVEN, true);
        assertThat(opened().getTab()).isEqualTo("proof");
        page.with("tab", "log");
        assertThat(opened().getTab()).isEqualTo("log");
    }

    @Test
    void anUnknownRunHasNoPage() {
        page.with("run", "8");
        assertThatThrownBy(() -> opened().getSummary()).isInstanceOf(Refusal.class);
    }

    @Test
    @DisplayName("RE-4: declined customers by reason; a page, and where the next begins")
    void pagesCandidates() {
        List<CandidateLine> all = new ArrayList<>();
        for (int number = 1; number <= 60; number++) {
            all.add(FakeInquiry.candidate(
                    number, CandidateState.DECLINED, number % 2 == 0 ? "OPEN_DEBIT" : "DISPUTED"));
        }
        inquiry.candidates = all;
        page.with("tab", "declined");
        RunCandidatesView view = candidates(opened());
        assertThat(view.getLines()).hasSize(50);
        assertThat(view.getNext()).isEqualTo(50);
        assertThat(view.getDeclineReasons()).singleElement().satisfies(counted -> assertThat(counted.reason())
                .isEqualTo("OPEN_DEBIT"));
        page.forget();
        page.with("reason", "OPEN_DEBIT").with("from", "C-31");
        RunCandidatesView narrowed = candidates(opened());
        assertThat(narrowed.getLines()).hasSize(15).allMatch(line -> line.reason()
                .equals("OPEN_DEBIT"));
        assertThat(narrowed.getNext()).isZero();
    }

    @Test
    @DisplayName("RE-4: the tab Vouchers shows every voucher line of ten customers a page")
    void pagesVouchers() {
        List<CandidateLine> all = new ArrayList<>();
        for (int number = 1; number <= 12; number++) {
            all.add(FakeInquiry.candidate(number, CandidateState.SELECTED, null));
        }
        inquiry.candidates = all;
        page.with("tab", "vouchers");
        RunCandidatesView view = candidates(opened());
        assertThat(view.getJournal()).hasSize(10);
        assertThat(view.getNext()).isEqualTo(10);
        assertThat(inquiry.asked).contains("vouchers of 1", "vouchers of 10").doesNotContain("vouchers of 11");
    }

    @Test
    @DisplayName("Parking asks for a reason, and keeps asking without one")
    void parks() {
        RunCandidatesView view = candidates(opened());
        view.choose("C-1");
        assertThat(view.getParkedAccount()).isEqualTo("C-1");
        assertThatThrownBy(view::park).isInstanceOf(Refusal.class).hasMessageContaining("MISSING_VALUE");
        assertThat(view.getParkedAccount()).isEqualTo("C-1");
        view.setParkedReason(" letter awaited ");
        view.park();
        assertThat(runs.acts).containsExactly("park C-1: letter awaited");
        assertThat(page.said).containsExactly("msg.parked");
        assertThat(view.getParkedAccount()).isEmpty();
    }

    @Test
    @DisplayName("RI-7: the certificate by what it compares, and how much of it differs")
    void groupsTheCertificate() {
        inquiry.proof = new RunProof(List.of(
                new Compared(RunProof.Line.CUSTOMERS, "", "2", "2"),
                new Compared(RunProof.Line.CREDITS_SETTLED, "EUR", "200.00", "200.00"),
                new Compared(RunProof.Line.CREDITS_SETTLED, "JPY", "100", "99")));
        List<ProofPart> parts = ProofPart.of(inquiry.proof(Fakes.FI01, opened().id()));
        assertThat(parts).hasSize(2);
        assertThat(parts.get(0).isEqual()).isTrue();
        assertThat(parts.get(1).isEqual()).isFalse();
        assertThat(parts.get(1).getDifferences()).isEqualTo(1);
        assertThat(Fakes.texts().proofNumber(RunProof.Line.CREDITS_SETTLED, "130100 JPY", "1100"))
                .isEqualTo("1,100");
    }
}
