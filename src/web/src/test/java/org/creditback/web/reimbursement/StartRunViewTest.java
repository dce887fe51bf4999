package org.creditback.web.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.reimbursement.OpenDebitMode;
import org.creditback.receivables.CreditSummary;
import org.creditback.reimbursement.LegalEntitySetUp;
import org.creditback.reimbursement.NewLegalEntity;
import org.creditback.reimbursement.RememberedTerms;
import org.creditback.reimbursement.RunAction;
import org.creditback.reimbursement.SetUpReport;
import org.creditback.reimbursement.StartRun;
import org.creditback.web.page.FakeCaller;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.creditback.web.receivables.FakeSetUp;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StartRunViewTest {

    private final FakePage page = new FakePage();
    private final FakeInquiry inquiry = new FakeInquiry();
    private final FakeRuns runs = new FakeRuns();
    private final FakeSchedules schedules = new FakeSchedules();
    private final Remembered remembered = new Remembered();
    private final Check check = new Check();

    private StartRunView opened() {
        StartRunView view = new StartRunView();
        view.considered = new ConsideredView();
        view.considered.inquiry = inquiry;
        view.considered.entity = Fakes.entity();
        view.considered.caller = new FakeCaller("ar-clerk");
        view.considered.page = page;
        view.schedules = schedules;
        view.remembered = remembered;
        view.runs = runs;
        view.setUp = check;
        view.receivables = new FakeSetUp();
        view.entity = Fakes.entity();
        view.page = page;
        view.open();
        return view;
    }

    @Test
    @DisplayName("DI-1, DI-2: the dialog opens with today, the cut-off date is the posting date, options are No")
    void opensWithDefaults() {
        StartRunView view = opened();
        assertThat(view.getPostingDate()).isEqualTo(FakePage.TODAY);
        assertThat(view.getCutOffDate()).isEqualTo(FakePage.TODAY);
        assertThat(view.getOptions().isSummarizeCustomer()).isFalse();
        assertThat(view.getOptions().isIncludeDebits()).isFalse();
        assertThat(view.getQuery().isOpen()).isFalse();
    }

    @Test
    @DisplayName("DI-9: Preview starts a run that stops when it is frozen, and leads to its page")
    void previews() {
        assertThat(opened().preview()).contains("/pages/reimbursement/run", "entity=FI01", "run=7");
        assertThat(runs.started).singleElement().satisfies(started -> {
            assertThat(started.action()).isEqualTo(RunAction.PREVIEW);
            assertThat(started.openDebitMode()).isEqualTo(OpenDebitMode.EXCLUDE);
            assertThat(started.filter().isEverything()).isTrue();
        });
    }

    @Test
    @DisplayName("DI-8, DI-10: OK asks first and starts nothing; the confirmation posts")
    void asksBeforeItPosts() {
        StartRunView view = opened();
        view.ask();
        assertThat(view.isAsking()).isTrue();
        assertThat(runs.started).isEmpty();
        view.askNoMore();
        assertThat(view.isAsking()).isFalse();
        view.ask();
        assertThat(view.confirmed()).contains("run=7");
        assertThat(runs.started).extracting(StartRun::action).containsExactly(RunAction.POST);
    }

    @Test
    @DisplayName("DI-13: however often the same dialog is sent, its request key is the same")
    void keepsItsRequestKey() {
        StartRunView view = opened();
        view.preview();
        view.preview();
        opened().preview();
        assertThat(runs.started.get(0).requestKey())
                .isEqualTo(runs.started.get(1).requestKey())
                .isNotEqualTo(runs.started.get(2).requestKey());
    }

    @Test
    @DisplayName("DI-2, DI-3, SU-14: a late cut-off date and an incomplete set-up are said before anything is asked")
    void refusesBeforeItAsks() {
        StartRunView view = opened();
        view.setCutOffDate(FakePage.TODAY.plusDays(1));
        assertThatThrownBy(view::ask).hasMessageContaining("CUTOFF_AFTER_POSTING_DATE");
        view.setCutOffDate(FakePage.TODAY);
        check.complete = false;
        assertThatThrownBy(view::ask).hasMessageContaining("SETUP_INCOMPLETE");
        assertThat(view.isAsking()).isFalse();
    }

    @Test
    @DisplayName("DI-7: the filter may come with the address; a malformed one names its field and considers nobody")
    void readsTheFilter() {
        page.with("customerAccounts", "C-1..C-5");
        StartRunView view = opened();
        assertThat(view.getQuery().isOpen()).isTrue();
        view.preview();
        assertThat(runs.started.get(0).filter().isEverything()).isFalse();
        page.forget();
        view.getQuery().getTyped().setNames("a..b..c");
        assertThatThrownBy(view::preview).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.field())
                .isEqualTo("filter.names"));
        assertThat(view.getSummary().customers()).isZero();
        view.getQuery().clear();
        assertThat(view.getQuery().isBlank()).isTrue();
    }

    @Test
    void startsNothingForNobody() {
        inquiry.credits = new CreditSummary(0, List.of());
        StartRunView view = opened();
        assertThat(view.preview()).isNull();
        view.ask();
        assertThat(view.isAsking()).isFalse();
        assertThat(page.said).containsExactly("msg.nothingToDo", "msg.nothingToDo");
        assertThat(runs.started).isEmpty();
    }

    @Test
    @DisplayName("DI-5: the next dialog remembers the options, neither dates nor filter")
    void remembersTheOptions() {
        StartRunView first = opened();
        first.getOptions().setSummarizeCustomer(true);
        first.getOptions().setIncludeDebits(true);
        first.getOptions().setOpenDebitMode(OpenDebitMode.NET);
        first.setPostingDate(FakePage.TODAY.minusDays(3));
        first.getQuery().getTyped().setNames("*x*");
        first.preview();
        StartRunView next = opened();
        assertThat(next.getOptions().isSummarizeCustomer()).isTrue();
        assertThat(next.getOptions().isIncludeDebits()).isTrue();
        assertThat(next.getOptions().getOpenDebitMode()).isEqualTo(OpenDebitMode.NET);
        assertThat(next.getPostingDate()).isEqualTo(FakePage.TODAY);
        assertThat(next.getQuery().isBlank()).isTrue();
    }

    @Test
    @DisplayName("DI-11: in the background the values make a schedule; one that posts is asked about first")
    void runsInTheBackground() {
        StartRunView view = opened();
        view.setBackground(true);
        view.getRecurrence().setName("Nightly");
        view.getOptions().setSummarizeCustomer(true);
        view.getQuery().getTyped().setNames("*x*");
        view.setAction(RunAction.POST);
        assertThat(view.schedule()).isNull();
        assertThat(view.isAsking()).isTrue();
        assertThat(schedules.acts).isEmpty();
        assertThat(view.confirmed()).contains("/pages/reimbursement/schedule", "schedule=5");
        assertThat(schedules.schedule.terms().summarizeCustomer()).isTrue();
        assertThat(schedules.schedule.terms().filter().isEverything()).isFalse();
        view.setAction(RunAction.PREVIEW);
        assertThat(view.schedule()).contains("schedule=5");
        assertThat(schedules.acts).containsExactly("create", "create");
        assertThat(runs.started).isEmpty();
    }

    /** What the caller chose last. */
    private static final class Remembered implements RememberedTerms {

        private Optional<Choices> choices = Optional.empty();

        @Override
        public Optional<Choices> last() {
            return choices;
        }

        @Override
        public void remember(Choices chosen) {
            choices = Optional.of(chosen);
        }
    }

    /** A set-up that is complete until a test says otherwise. */
    private static final class Check implements LegalEntitySetUp {

        private boolean complete = true;

        @Override
        public void create(NewLegalEntity given) {}

        @Override
        public SetUpReport check(LegalEntityId entity, LocalDate postingDate) {
            return new SetUpReport(List.of());
        }

        @Override
        public void requireComplete(LegalEntityId entity, LocalDate postingDate) {
            if (!complete) {
                throw new Refusal(RefusalReason.SETUP_INCOMPLETE, "TAKE_OVER");
            }
        }
    }
}
