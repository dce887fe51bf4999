package org.creditback.web.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.creditback.web.page.Fakes.eur;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.receivables.AgedCredit;
import org.creditback.domain.receivables.CreditAge;
import org.creditback.domain.reimbursement.CandidateState;
import org.creditback.domain.reimbursement.RunState;
import org.creditback.reimbursement.Counted;
import org.creditback.reimbursement.CreditFigures;
import org.creditback.reimbursement.ReimbursedFigures;
import org.creditback.reimbursement.RunId;
import org.creditback.reimbursement.RunInquiry.ReasonCount;
import org.creditback.reimbursement.RunLine;
import org.creditback.reimbursement.WorkAtHand;
import org.creditback.reimbursement.Workspace;
import org.creditback.web.page.CallerView;
import org.creditback.web.page.FakePage;
import org.creditback.web.page.Fakes;
import org.creditback.web.reimbursement.WorkspaceView.Chart;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class WorkspaceViewTest {

    private final Figures figures = new Figures();
    private final FakeSchedules schedules = new FakeSchedules();
    private boolean clerk = true;
    private boolean controller;

    private WorkspaceView opened() {
        WorkspaceView view = new WorkspaceView();
        view.workspace = figures;
        view.schedules = schedules;
        view.entity = Fakes.entity();
        view.page = new FakePage();
        view.text = Fakes.texts();
        view.caller = new CallerView() {
            @Override
            public boolean isClerk() {
                return clerk;
            }

            @Override
            public boolean isController() {
                return controller;
            }

            @Override
            public boolean isReader() {
                return clerk || controller;
            }

            @Override
            public Locale getLocale() {
                return Locale.ENGLISH;
            }
        };
        return view;
    }

    private static RunLine run(long number, RunState state, boolean released) {
        return new RunLine(
                new RunId(number),
                state,
                released,
                FakeInquiry.DAY,
                "clerk.ar",
                FakeInquiry.NOON,
                null,
                5,
                3,
                0,
                List.of());
    }

    @Test
    @DisplayName("controls.md 2: previews and stopped runs wait for the clerk, unreconciled ones for the controller")
    void showsEachRoleWhatWaitsForIt() {
        figures.open.addAll(List.of(
                run(9, RunState.FROZEN, false),
                run(8, RunState.FROZEN, true),
                run(7, RunState.STOPPED, true),
                run(6, RunState.UNPROVEN, true),
                run(5, RunState.POSTING, true)));
        assertThat(opened().getAwaiting())
                .extracting(line -> line.run().value())
                .containsExactly(9L, 7L);
        clerk = false;
        controller = true;
        assertThat(opened().getAwaiting())
                .extracting(line -> line.run().value())
                .containsExactly(6L);
        controller = false;
        assertThat(opened().getAwaiting()).isEmpty();
    }

    @Test
    @DisplayName("Exceptions are runs that are halted, and ended ones that failed for customers")
    void showsExceptionsToEverybody() {
        figures.open.addAll(List.of(run(9, RunState.FROZEN, false), run(7, RunState.STOPPED, true)));
        figures.failed.add(run(3, RunState.DONE_WITH_DECLINES, true));
        assertThat(opened().getExceptions())
                .extracting(line -> line.run().value())
                .containsExactly(7L, 3L);
    }

    @Test
    @DisplayName("The next runs that schedules start; none where none is enabled")
    void showsWhatStartsNext() {
        assertThat(opened().getNextSchedules())
                .extracting(schedule -> schedule.terms().name())
                .containsExactly("Nightly");
        assertThat(schedules.acts).containsExactly("next 3");
    }

    @Test
    @DisplayName("A figure that is still being counted is nothing, and the page looks again until all are there")
    void waitsForFigures() {
        figures.counting = true;
        assertThat(opened().isCounting()).isTrue();
        assertThat(opened().getAgeCharts()).isEmpty();
        assertThat(opened().getMonthCharts()).isEmpty();
        figures.counting = false;
        assertThat(opened().isCounting()).isFalse();
    }

    @Test
    @DisplayName(
            "MO-6: a chart for each currency, that of the books first; its bars as exact as the table, the youngest first")
    void drawsCurrenciesApart() throws Exception {
        List<Chart> charts = opened().getAgeCharts();
        assertThat(charts)
                .extracting(Chart::title)
                .containsExactly("Credit balance by age, EUR", "Credit balance by age, AUD");
        JsonNode chart = new ObjectMapper().readTree(charts.get(0).json());
        assertThat(chart.at("/type").asText()).isEqualTo("bar");
        assertThat(chart.at("/data/labels/0/0").asText()).isEqualTo("Not due");
        assertThat(chart.at("/data/datasets")).hasSize(1);
        assertThat(chart.at("/data/datasets/0/data").toString()).isEqualTo("[0.0,100.05,0.0,0.0,0.0]");
    }

    @Test
    @DisplayName("Months by currency, and reasons of the latest run in words")
    void drawsMonthsAndReasons() throws Exception {
        JsonNode months =
                new ObjectMapper().readTree(opened().getMonthCharts().get(0).json());
        assertThat(months.at("/data/labels").toString()).isEqualTo("[[\"2026-10\"],[\"2026-11\"]]");
        assertThat(months.at("/data/datasets/0/data").toString()).isEqualTo("[10.0,20.0]");
        JsonNode reasons =
                new ObjectMapper().readTree(opened().getReasonCharts().get(0).json());
        assertThat(reasons.at("/options/indexAxis").asText()).isEqualTo("y");
        assertThat(reasons.at("/data/labels/0").toString()).isEqualTo("[\"Below minimum\",\"reimbursement\"]");
    }

    @Test
    @DisplayName("Nothing in a chart can end the script it stands in")
    void cannotEndTheScript() {
        assertThat(ChartJson.counts("</script>", List.of("<b>"), List.of(1), Locale.ENGLISH))
                .doesNotContain("<");
    }

    /** The figures behind the door. */
    private static final class Figures implements Workspace {

        final List<RunLine> open = new ArrayList<>();
        final List<RunLine> failed = new ArrayList<>();
        boolean counting;

        @Override
        public WorkAtHand work(LegalEntityId entity) {
            return new WorkAtHand(open, failed, open, 0);
        }

        @Override
        public Optional<Counted<ReimbursedFigures>> reimbursed(LegalEntityId entity) {
            ReimbursedFigures.Month october = new ReimbursedFigures.Month(YearMonth.of(2026, 10), 1, eur("10.00"));
            ReimbursedFigures.Month november = new ReimbursedFigures.Month(YearMonth.of(2026, 11), 2, eur("20.00"));
            ReasonCount reason = new ReasonCount(CandidateState.DECLINED, "BELOW_MINIMUM", 4);
            return counted(new ReimbursedFigures(List.of(october, november), List.of(), new RunId(7), List.of(reason)));
        }

        @Override
        public Optional<Counted<CreditFigures>> credits(LegalEntityId entity) {
            AgedCredit euro = new AgedCredit(CurrencyUnit.EUR, Map.of(CreditAge.TO_30, eur("100.05")));
            AgedCredit dollar =
                    new AgedCredit(CurrencyUnit.of("AUD"), Map.of(CreditAge.OVER_90, Money.parse("AUD 7.00")));
            return counted(new CreditFigures(2, List.of(dollar, euro)));
        }

        @Override
        public Optional<Counted<Integer>> atMinimum(LegalEntityId entity) {
            return counted(1);
        }

        private <T> Optional<Counted<T>> counted(T value) {
            return counting ? Optional.empty() : Optional.of(new Counted<>(value, Instant.EPOCH));
        }
    }
}
