package org.creditback.web.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;

import org.creditback.reimbursement.RunAction;
import org.creditback.reimbursement.ScheduleLine;
import org.creditback.reimbursement.ScheduleState;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SchedulesViewTest {

    private final FakePage page = new FakePage();
    private final FakeSchedules schedules = new FakeSchedules();
    private final SchedulesView view = new SchedulesView();

    @BeforeEach
    void open() {
        view.schedules = schedules;
        view.entity = Fakes.entity();
        view.page = page;
    }

    @Test
    void listsFromTheNameInTheAddress() {
        page.with("after", "Daily").with("state", "SUSPENDED");
        assertThat(view.getLines()).isEmpty();
        assertThat(view.isFirstPage()).isFalse();
        assertThat(schedules.acts).containsExactly("list SUSPENDED after Daily");
    }

    @Test
    @DisplayName("A page has 25 schedules and knows where the next begins")
    void leadsToTheNextPage() {
        for (int i = 10; i < 36; i++) {
            schedules.lines.add(new ScheduleLine(
                    FakeSchedules.schedule(i, "Schedule " + i, RunAction.PREVIEW, ScheduleState.ENABLED, 0), null));
        }
        assertThat(view.getLines()).hasSize(25);
        assertThat(view.getNext()).isEqualTo("Schedule 34");
        assertThat(view.isFirstPage()).isTrue();
        schedules.lines.remove(0);
        page.forget();
        assertThat(view.getNext()).isEmpty();
    }

    @Test
    void aStateThatIsNoneNarrowsNothing() {
        page.with("state", "deleted");
        assertThat(view.getState()).isNull();
        assertThat(view.getStates()).doesNotContain(ScheduleState.DELETED);
        assertThat(view.export("csv")).isEqualTo("/pages/reimbursement/schedules/file?entity=FI01&format=csv");
    }

    @Test
    @DisplayName("RE-7: a file has the filter of the page")
    void exportsWhatItShows() {
        page.with("state", "ENABLED").with("after", "Daily");
        assertThat(view.export("xlsx"))
                .isEqualTo("/pages/reimbursement/schedules/file?entity=FI01&format=xlsx&state=ENABLED");
    }
}
