package org.creditback.web.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.creditback.domain.Refusal;
import org.creditback.ledger.PeriodState;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PeriodViewTest {

    private static final LocalDate MARCH = LocalDate.of(2026, 3, 1);

    private final FakePage page = new FakePage();
    private final FakePeriods calendar = new FakePeriods();

    private PeriodView opened(String startsOn) {
        PeriodView view = new PeriodView();
        view.fiscalPeriods = calendar;
        view.periods = calendar.door();
        view.entity = Fakes.entity();
        view.page = page.with("period", startsOn);
        view.text = Fakes.texts();
        view.read();
        return view;
    }

    private PeriodState ledgerOf(LocalDate startsOn) {
        return calendar.get(Fakes.FI01, startsOn).ledger();
    }

    @Test
    @DisplayName("controls.md 5: a period is held, and opened again, at once")
    void holdsAndOpens() {
        PeriodView view = opened("2026-03-01");
        view.setLedger(PeriodState.ON_HOLD);
        view.save();
        assertThat(ledgerOf(MARCH)).isEqualTo(PeriodState.ON_HOLD);
        view.setLedger(PeriodState.OPEN);
        view.save();
        assertThat(ledgerOf(MARCH)).isEqualTo(PeriodState.OPEN);
        assertThat(page.said).containsExactly("msg.saved", "msg.saved");
    }

    @Test
    @DisplayName("screens.md 2: closing is for good: it needs a reason, names its effect and is confirmed first")
    void asksBeforeItCloses() {
        PeriodView view = opened("2026-03-01");
        view.setLedger(PeriodState.CLOSED);
        assertThatThrownBy(view::save).isInstanceOf(Refusal.class).hasMessageContaining("MISSING_VALUE");
        view.setReason("Audited");
        view.save();
        assertThat(view.isAsking()).isTrue();
        assertThat(view.getClosing()).isEqualTo("General ledger");
        assertThat(ledgerOf(MARCH)).isEqualTo(PeriodState.OPEN);
        view.askNoMore();
        assertThat(view.isAsking()).isFalse();
        view.save();
        view.confirmed();
        assertThat(ledgerOf(MARCH)).isEqualTo(PeriodState.CLOSED);
        assertThat(calendar.reasons).containsExactly("Audited");
        assertThat(view.choices(view.getPeriod().ledger())).containsExactly(PeriodState.CLOSED);
    }

    @Test
    @DisplayName("PO-16: a period that a run posts into stays as it is, and the refusal names the run")
    void leavesAPeriodInUse() {
        PeriodView view = opened(FakePeriods.JULY.toString());
        view.setPayables(PeriodState.ON_HOLD);
        assertThatThrownBy(view::save).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.arguments())
                .containsExactly(17L));
        assertThat(view.getPayables()).isEqualTo(PeriodState.ON_HOLD);
    }

    @Test
    @DisplayName("A stale version keeps the input, shows what is stored now, and a second save replaces it knowingly")
    void keepsTheInputOfAStaleForm() {
        PeriodView view = opened("2026-03-01");
        view.setPayables(PeriodState.ON_HOLD);
        calendar.changeBySomebodyElse(MARCH, PeriodState.ON_HOLD);
        view.save();
        assertThat(page.said).containsExactly("msg.stale");
        assertThat(view.getDifferences())
                .extracting(difference -> difference.label() + ": " + difference.yours() + ", " + difference.now())
                .containsExactly("Accounts payable: On hold, Open", "General ledger: Open, On hold");
        view.save();
        assertThat(ledgerOf(MARCH)).isEqualTo(PeriodState.OPEN);
        assertThat(view.getDifferences()).isEmpty();
    }

    @Test
    void whatIsNoDayIsNotFound() {
        assertThatThrownBy(() -> opened("March")).isInstanceOf(Refusal.class).hasMessageContaining("NOT_FOUND");
    }
}
