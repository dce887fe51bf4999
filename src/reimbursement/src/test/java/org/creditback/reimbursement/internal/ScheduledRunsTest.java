package org.creditback.reimbursement.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.receivables.CustomerFilter;
import org.creditback.domain.reimbursement.OpenDebitMode;
import org.creditback.domain.schedule.PostingDateRule;
import org.creditback.domain.schedule.Recurrence;
import org.creditback.domain.schedule.RecurrencePattern;
import org.creditback.ledger.LedgerTerms;
import org.creditback.ledger.LegalEntity;
import org.creditback.reimbursement.OccurrenceState;
import org.creditback.reimbursement.RunAction;
import org.creditback.reimbursement.RunId;
import org.creditback.reimbursement.Schedule;
import org.creditback.reimbursement.ScheduleId;
import org.creditback.reimbursement.ScheduleState;
import org.creditback.reimbursement.ScheduleTerms;
import org.creditback.reimbursement.StartRun;
import org.creditback.reimbursement.store.OccurrenceStore.OnTheWay;
import org.creditback.reimbursement.store.RunStore.Occurrence;
import org.joda.money.CurrencyUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("engine.md 6: what becomes of a time at which a schedule is due")
class ScheduledRunsTest {

    private static final Instant DUE = Instant.parse("2026-11-20T22:30:00Z");
    private static final LegalEntityId ENTITY = new LegalEntityId("FI01");

    private final List<String> done = new ArrayList<>();
    private final List<StartRun> requested = new ArrayList<>();
    private Instant now = DUE;
    private Supplier<RunRegister.Registered> registration = () -> new RunRegister.Registered(new RunId(7), true);
    private ScheduledRuns runs;

    @BeforeEach
    void put() {
        ScheduleSteps steps = new ScheduleSteps() {
            @Override
            public void decline(OnTheWay time, OccurrenceState state, String reason, String detail) {
                done.add(state + " " + reason + " " + detail);
            }

            @Override
            public void giveUp(OnTheWay time, long run) {
                done.add("gave up run " + run);
            }
        };
        RunRegister register = new RunRegister() {
            @Override
            public Registered register(StartRun command, String author, Occurrence occurrence) {
                requested.add(command);
                return registration.get();
            }
        };
        RunStarter starter = new RunStarter() {
            @Override
            public long start(long runId, ScheduleId schedule) {
                done.add("run " + runId + " of schedule " + schedule);
                return 1;
            }
        };
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return Clock.fixed(now, zone);
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        runs = new ScheduledRuns(steps, register, starter, clock);
        runs.standing = (name, entity, roles) -> Optional.empty();
        runs.ledger = (LedgerTerms) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {LedgerTerms.class},
                (proxy, method, arguments) ->
                        new LegalEntity(ENTITY, "Pohjola", CurrencyUnit.EUR, "FI", ZoneId.of("Europe/Helsinki"), "en"));
    }

    private static OnTheWay time(ScheduleState state, Long run) {
        ScheduleTerms terms = new ScheduleTerms(
                "Nightly",
                new Recurrence(RecurrencePattern.DAILY, Set.of(), 0, LocalTime.of(22, 30)),
                ZoneOffset.UTC,
                60,
                RunAction.POST,
                PostingDateRule.DAY_OF_RUN,
                14,
                false,
                OpenDebitMode.EXCLUDE,
                false,
                CustomerFilter.ALL);
        Schedule schedule = new Schedule(new ScheduleId(5), ENTITY, terms, "clerk.ar", state, null, DUE, 0);
        return new OnTheWay(schedule, DUE, DUE.plusSeconds(3600), run);
    }

    @Test
    @DisplayName(
            "F11, DI-11: the day of the run is that of the legal entity, where it is past midnight; the cut-off date lies before it")
    void takesTheDayOfTheLegalEntity() {
        runs.start(time(ScheduleState.ENABLED, null));
        assertThat(requested).singleElement().satisfies(run -> {
            assertThat(run.postingDate()).hasToString("2026-11-21");
            assertThat(run.cutOffDate()).hasToString("2026-11-07");
        });
        assertThat(done).containsExactly("run 7 of schedule 5");
    }

    @Test
    @DisplayName(
            "A time has one request key, however often it is tried; what was registered before is not started again")
    void triesUnderOneName() {
        runs.start(time(ScheduleState.ENABLED, null));
        registration = () -> new RunRegister.Registered(new RunId(7), false);
        now = DUE.plusSeconds(120);
        runs.start(time(ScheduleState.ENABLED, null));
        assertThat(requested.get(0).requestKey()).isEqualTo(requested.get(1).requestKey());
        assertThat(done).hasSize(1);
    }

    @Test
    @DisplayName("RI-2: beside an active run it waits to the end of its window, then it is not needed")
    void waitsForItsWindow() {
        registration = () -> {
            throw new Refusal(RefusalReason.RUN_ALREADY_ACTIVE, "FI01", 6L);
        };
        now = DUE.plusSeconds(3599);
        runs.start(time(ScheduleState.ENABLED, null));
        assertThat(done).isEmpty();
        now = DUE.plusSeconds(3600);
        runs.start(time(ScheduleState.ENABLED, null));
        assertThat(done).containsExactly("NOT_NEEDED RUN_ALREADY_ACTIVE 6");
    }

    @Test
    @DisplayName("A technical failure is tried again within the window, and recorded after it")
    void triesAgainAfterAFailure() {
        registration = () -> {
            throw new IllegalStateException("the database is away");
        };
        runs.start(time(ScheduleState.ENABLED, null));
        assertThat(done).isEmpty();
        now = DUE.plusSeconds(7200);
        runs.start(time(ScheduleState.ENABLED, null));
        assertThat(done).containsExactly("NOT_STARTED TECHNICAL_ERROR null");
    }

    @Test
    void startsNothingForAScheduleThatWasSwitchedOffMeanwhile() {
        runs.start(time(ScheduleState.DISABLED, null));
        assertThat(requested).isEmpty();
        assertThat(done).containsExactly("NOT_STARTED SWITCHED_OFF null");
    }

    @Test
    @DisplayName(
            "A run that nobody took on, because the server ended in between, is started again within the window and given up after it")
    void takesOnWhatWasLeftBehind() {
        now = DUE.plusSeconds(120);
        runs.takeOn(time(ScheduleState.ENABLED, 7L));
        now = DUE.plusSeconds(3661);
        runs.takeOn(time(ScheduleState.ENABLED, 7L));
        assertThat(done).containsExactly("run 7 of schedule 5", "gave up run 7");
    }
}
