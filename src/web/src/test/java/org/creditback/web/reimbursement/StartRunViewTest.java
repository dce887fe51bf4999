package org.creditback.web.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.reimbursement.OpenDebitMode;
import org.creditback.receivables.CreditSummary;
import org.creditback.reimbursement.LegalEntitySetUp;
import org.creditback.reimbursement.NewLegalEntity;
import org.creditback.reimbursement.RunAction;
import org.creditback.reimbursement.SetUpReport;
import org.creditback.reimbursement.StartRun;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.creditback.web.page.LastChoices;
import org.creditback.web.receivables.FakeSetUp;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class StartRunViewTest {

    private final FakePage page = new FakePage();
    private final FakeInquiry inquiry = new FakeInquiry();
    private final FakeRuns runs = new FakeRuns();
    private final LastChoices last = new LastChoices();
    private final Check check = new Check();

    private StartRunView opened() {
        StartRunView view = new StartRunView();
        view.inquiry = inquiry;
        view.runs = runs;
        view.setUp = check;
        view.receivables = new FakeSetUp();
        view.entity = Fakes.entity();
        view.last = last;
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
        assertThat(view.isSummarizeCustomer()).isFalse();
        assertThat(view.isIncludeDebits()).isFalse();
        assertThat(view.isQueryOpen()).isFalse();
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
        assertThat(view.isQueryOpen()).isTrue();
        view.preview();
        assertThat(runs.started.get(0).filter().isEverything()).isFalse();
        page.forget();
        view.getFilter().setNames("a..b..c");
        assertThatThrownBy(view::check).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.field())
                .isEqualTo("filter.names"));
        assertThat(view.getSummary().customers()).isZero();
        view.clearFilter();
        assertThat(view.getFilter().isBlank()).isTrue();
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
        first.setSummarizeCustomer(true);
        first.setIncludeDebits(true);
        first.setOpenDebitMode(OpenDebitMode.NET);
        first.setPostingDate(FakePage.TODAY.minusDays(3));
        first.getFilter().setNames("*x*");
        first.preview();
        StartRunView next = opened();
        assertThat(next.isSummarizeCustomer()).isTrue();
        assertThat(next.isIncludeDebits()).isTrue();
        assertThat(next.getOpenDebitMode()).isEqualTo(OpenDebitMode.NET);
        assertThat(next.getPostingDate()).isEqualTo(FakePage.TODAY);
        assertThat(next.getFilter().isBlank()).isTrue();
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
