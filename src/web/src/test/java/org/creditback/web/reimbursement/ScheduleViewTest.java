package org.creditback.web.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import org.creditback.domain.Refusal;
import org.creditback.domain.reimbursement.OpenDebitMode;
import org.creditback.domain.schedule.RecurrencePattern;
import org.creditback.reimbursement.RunAction;
import org.creditback.reimbursement.ScheduleState;
import org.creditback.web.page.Difference;
import org.creditback.web.page.FakeCaller;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.creditback.web.receivables.FakeSetUp;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ScheduleViewTest {

    private final FakePage page = new FakePage();
    private final FakeSchedules schedules = new FakeSchedules();

    private ScheduleView opened(String role) {
        ScheduleView view = new ScheduleView();
        view.schedules = schedules;
        view.receivables = new FakeSetUp();
        view.entity = Fakes.entity();
        view.caller = new FakeCaller(role);
        view.compare = new ScheduleDifferences();
        view.compare.text = Fakes.texts();
        view.compare.words = new ScheduleWordsView();
        view.compare.words.text = Fakes.texts();
        view.compare.words.caller = view.caller;
        view.page = page;
        view.read();
        return view;
    }

    private ScheduleView schedule(String role) {
        page.with("schedule", "5");
        return opened(role);
    }

    @Test
    @DisplayName(
            "DI-11: a new schedule previews on working days on the clock of the legal entity, and leads to its page")
    void makesASchedule() {
        ScheduleView view = opened("ar-clerk");
        assertThat(view.isNew()).isTrue();
        assertThat(view.getRecurrence().getTimeZone()).isEqualTo("UTC");
        view.getRecurrence().setTimeZone("Europe/Helsinki");
        view.getRecurrence().setName("  Every Monday ");
        view.getRecurrence().setPattern(RecurrencePattern.WEEKLY);
        view.getRecurrence().setWeekDays(List.of("MONDAY"));
        view.getRecurrence().setAt("6.30");
        view.setAction(RunAction.POST);
        view.getOptions().setIncludeDebits(true);
        view.getOptions().setOpenDebitMode(OpenDebitMode.NET);
        view.getQuery().getTyped().setCustomerGroups("WHOLESALE");
        assertThat(view.save()).contains("/pages/reimbursement/schedule.xhtml", "entity=FI01", "schedule=5");
        assertThat(schedules.schedule.terms()).satisfies(terms -> {
            assertThat(terms.name()).isEqualTo("Every Monday");
            assertThat(terms.recurrence().days()).containsExactly(DayOfWeek.MONDAY);
            assertThat(terms.recurrence().at()).hasToString("06:30");
            assertThat(terms.action()).isEqualTo(RunAction.POST);
            assertThat(terms.openDebitMode()).isEqualTo(OpenDebitMode.NET);
            assertThat(terms.filter().isEverything()).isFalse();
        });
    }

    @Test
    void refusesWhatIsNoRecurrence() {
        ScheduleView view = opened("ar-clerk");
        view.getRecurrence().setPattern(RecurrencePattern.WEEKLY);
        refuses(view, "weekDays");
        view.getRecurrence().setPattern(RecurrencePattern.MONTHLY_WORKING_DAY);
        view.getRecurrence().setDayOfMonth(21);
        refuses(view, "dayOfMonth");
        view.getRecurrence().setPattern(RecurrencePattern.DAILY);
        view.getRecurrence().setAt("25:00");
        refuses(view, "at");
        view.getRecurrence().setAt("06:00");
        view.getRecurrence().setTimeZone("Europe/Nowhere");
        refuses(view, "timeZone");
        assertThat(schedules.acts).isEmpty();
    }

    private static void refuses(ScheduleView view, String field) {
        assertThatThrownBy(view::save).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.field())
                .isEqualTo(field));
    }

    @Test
    @DisplayName("engine.md 6: the next runs are those of its calendar, from the one that is due")
    void showsTheNextRuns() {
        ScheduleView view = schedule("auditor");
        assertThat(view.getNextRuns())
                .startsWith(FakeSchedules.DUE, Instant.parse("2026-11-24T05:00:00Z"))
                .hasSize(5);
        schedules.schedule = FakeSchedules.schedule(5, "Nightly", RunAction.PREVIEW, ScheduleState.DISABLED, 3);
        assertThat(schedule("auditor").getNextRuns()).isEmpty();
    }

    @Test
    @DisplayName(
            "Optimistic locking: a stale page keeps its input, shows what is stored, and a second save replaces it")
    void keepsTheInputOfAStaleForm() {
        ScheduleView view = schedule("ar-clerk");
        view.getRecurrence().setAt("08:15");
        schedules.schedule = FakeSchedules.schedule(5, "Nightly run", RunAction.PREVIEW, ScheduleState.DISABLED, 4);
        view.save();
        assertThat(page.said).containsExactly("msg.stale");
        assertThat(view.getRecurrence().getAt()).isEqualTo("08:15");
        assertThat(view.getDifferences()).extracting(Difference::label).containsExactly("Status", "Name", "Recurrence");
        view.save();
        assertThat(schedules.schedule.terms().recurrence().at()).hasToString("08:15");
        assertThat(view.getDifferences()).isEmpty();
        assertThat(page.said).containsExactly("msg.stale", "msg.saved");
    }

    @Test
    void switchesItOffAndOnAgain() {
        ScheduleView view = schedule("ar-clerk");
        assertThat(view.isEnabled()).isTrue();
        view.disable();
        assertThat(view.isEnabled()).isFalse();
        view.enable();
        assertThat(schedules.acts).containsExactly("disable", "enable");
        assertThat(page.said).containsExactly("msg.scheduleDisabled", "msg.scheduleEnabled");
    }

    @Test
    @DisplayName("A deletion asks for a typed reason, and leads back to the list")
    void deletesWithAReason() {
        ScheduleView view = schedule("admin");
        view.askToDelete();
        assertThat(view.isDeleting()).isTrue();
        assertThatThrownBy(view::delete).isInstanceOf(Refusal.class);
        assertThat(view.isDeleting()).isTrue();
        view.setReason("replaced");
        assertThat(view.delete()).contains("schedules.xhtml", "entity=FI01");
        assertThat(schedules.acts).containsExactly("delete: replaced");
    }

    @Test
    @DisplayName("controls.md 2: an administrator changes what previews, and only switches off what posts")
    void offersEachRoleWhatItMay() {
        assertThat(schedule("admin").isEditable()).isTrue();
        assertThat(schedule("admin").getActions()).containsExactly(RunAction.PREVIEW);
        schedules.schedule = FakeSchedules.schedule(5, "Nightly", RunAction.POST, ScheduleState.ENABLED, 3);
        assertThat(schedule("admin").isEditable()).isFalse();
        assertThat(schedule("admin").isSwitchable()).isTrue();
        assertThat(schedule("ar-clerk").isEditable()).isTrue();
        assertThat(schedule("ar-clerk").getActions()).contains(RunAction.POST);
        assertThat(schedule("auditor").isSwitchable()).isFalse();
        assertThat(schedule("controller").isEditable()).isFalse();
        schedules.schedule = FakeSchedules.schedule(5, "Nightly", RunAction.POST, ScheduleState.DELETED, 3);
        assertThat(schedule("ar-clerk").isSwitchable()).isFalse();
    }
}
