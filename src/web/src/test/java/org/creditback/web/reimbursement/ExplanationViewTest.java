package org.creditback.web.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditback.web.page.Fakes.eur;

import java.util.List;
import org.creditback.domain.reimbursement.CandidateState;
import org.creditback.domain.reimbursement.DeclineReason;
import org.creditback.domain.reimbursement.OpenDebitMode;
import org.creditback.domain.reimbursement.RuleSentence;
import org.creditback.domain.reimbursement.TestedRule;
import org.creditback.domain.reimbursement.Verdict;
import org.creditback.reimbursement.CandidateLine;
import org.creditback.reimbursement.Explanation;
import org.creditback.reimbursement.Explanation.Outcome;
import org.creditback.reimbursement.RunId;
import org.creditback.web.page.FakeBalances;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.creditback.web.reimbursement.ExplanationView.Line;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("RE-5: why a customer is reimbursed, or not")
class ExplanationViewTest {

    private static final Explanation.Terms TERMS =
            new Explanation.Terms(FakeInquiry.DAY, FakeInquiry.DAY, OpenDebitMode.EXCLUDE, false, eur("25.00"), null);

    private final FakePage page = new FakePage();
    private final FakeBalances balances = new FakeBalances();

    private ExplanationView opened() {
        ExplanationView view = new ExplanationView();
        view.balances = balances;
        view.entity = Fakes.entity();
        view.page = page.with("customer", "C-1");
        view.text = Fakes.texts();
        view.read();
        return view;
    }

    private static Explanation explanation(RunId run, Outcome outcome, CandidateLine candidate, TestedRule... rules) {
        return new Explanation(
                "C-1", "Anna", run, outcome, TERMS, eur("24.99"), List.of(rules), List.of(), candidate, List.of());
    }

    private static CandidateLine declined(String detail, String... reasons) {
        return new CandidateLine(
                1,
                "C-1",
                "Anna",
                CandidateState.DECLINED,
                reasons[0],
                List.of(reasons),
                detail,
                eur("24.99"),
                List.of(),
                null,
                false,
                null,
                null,
                null,
                List.of());
    }

    @Test
    @DisplayName("Today: the rules that decline come first, with the values compared in plain sentences")
    void explainsToday() {
        balances.explanation = explanation(
                null,
                Outcome.WOULD_BE_DECLINED,
                null,
                new TestedRule(RuleSentence.NO_DEBIT, List.of()),
                new TestedRule(RuleSentence.BELOW_MINIMUM, List.of(eur("24.99"), eur("25.00"))));
        ExplanationView view = opened();
        assertThat(view.getOutcome())
                .isEqualTo("A run with posting date 2026-11-20 would not reimburse this customer.");
        assertThat(view.getLines())
                .containsExactly(
                        new Line(
                                DeclineReason.BELOW_MINIMUM,
                                Verdict.FAILED,
                                "The credits are worth EUR\u00a024.99, less than the minimum reimbursement of EUR\u00a025.00."),
                        new Line(DeclineReason.OPEN_DEBIT, Verdict.PASSED, "The customer owes nothing."));
        assertThat(balances.asked).containsExactly("today C-1 EXCLUDE");
    }

    @Test
    @DisplayName("A run: the reasons it keeps, the amounts it keeps beside them, and the run that stood in the way")
    void explainsADeclineOfARun() {
        page.with("run", "7");
        balances.explanation = explanation(
                new RunId(7), Outcome.DECLINED, declined("5", "IN_OTHER_RUN", "BELOW_MINIMUM", "OPEN_DEBIT"));
        ExplanationView view = opened();
        assertThat(view.getOutcome()).isEqualTo("Run 7 did not reimburse this customer.");
        assertThat(view.getLines())
                .extracting(Line::sentence)
                .containsExactly(
                        "Another run had selected the customer and had not ended.",
                        "The credits are worth EUR\u00a024.99, less than the minimum reimbursement of EUR\u00a025.00.",
                        "The customer owed something: the run left such customers out, or could not net it.");
        assertThat(view.getOtherRun()).isEqualTo("5");
        assertThat(balances.asked).containsExactly("run 7 C-1");
    }

    @Test
    @DisplayName("A reimbursed customer: amounts and every rule that was met")
    void explainsAReimbursement() {
        page.with("run", "7");
        CandidateLine paid = new CandidateLine(
                1,
                "C-1",
                "Anna",
                CandidateState.REIMBURSED,
                null,
                List.of(),
                null,
                eur("120.00"),
                List.of(),
                "V-1",
                false,
                null,
                null,
                null,
                List.of(new CandidateLine.PlannedReimbursement("RB-1", "RV-1", eur("120.00"), eur("120.00"))));
        balances.explanation = explanation(
                new RunId(7),
                Outcome.REIMBURSED,
                paid,
                new TestedRule(RuleSentence.CREDITS_IN_TIME, List.of(2, 3, FakeInquiry.DAY)));
        ExplanationView view = opened();
        assertThat(view.getOutcome()).isEqualTo("Run 7 reimbursed this customer: EUR\u00a0120.00.");
        assertThat(view.getLines())
                .extracting(Line::sentence)
                .containsExactly("2 of 3 open credits count; the cut-off date is 2026-11-20.");
        assertThat(view.getState()).isEqualTo("REIMBURSED");
    }

    @Test
    @DisplayName("Lists of values are written one after the other")
    void writesListsOut() {
        balances.explanation = explanation(
                null,
                Outcome.WOULD_BE_DECLINED,
                null,
                new TestedRule(RuleSentence.PENDING_IN_JOURNAL, List.of(List.of("A-1", "A-2"), List.of("J-9"))));
        assertThat(opened().getLines().get(0).sentence())
                .isEqualTo("Marked for settlement: A-1, A-2, in journal J-9, which is not posted.");
    }

    @Test
    @DisplayName("Every reason has a sentence for a run that keeps no more than the reason")
    void everyReasonHasItsSentence() {
        for (DeclineReason reason : DeclineReason.values()) {
            assertThat(Fakes.texts().get("because." + reason)).as(reason.name()).isNotBlank();
        }
    }
}
