package org.creditback.reimbursement.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.creditback.database.Jdbc;
import org.creditback.database.SqlErrors;
import org.creditback.database.TestBooks;
import org.creditback.database.TestDatabase;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.receivables.CustomerFilter;
import org.creditback.domain.reimbursement.OpenDebitMode;
import org.creditback.domain.schedule.PostingDateRule;
import org.creditback.domain.schedule.Recurrence;
import org.creditback.domain.schedule.RecurrencePattern;
import org.creditback.ledger.LostRight;
import org.creditback.reimbursement.OccurrenceState;
import org.creditback.reimbursement.RunAction;
import org.creditback.reimbursement.Schedule;
import org.creditback.reimbursement.ScheduleId;
import org.creditback.reimbursement.ScheduleLine;
import org.creditback.reimbursement.ScheduleResult;
import org.creditback.reimbursement.ScheduleState;
import org.creditback.reimbursement.ScheduleTerms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("engine.md 6: schedules in the database")
class ScheduleStoreIT {

    private static final Instant DUE = Instant.parse("2026-11-20T01:30:00Z");

    private Connection connection;
    private LegalEntityId entity;
    private ScheduleStore schedules;
    private OccurrenceStore occurrences;

    @BeforeEach
    void aLegalEntity() throws SQLException {
        connection = TestDatabase.connect();
        entity = new LegalEntityId(TestBooks.legalEntity(connection, "EUR"));
        RunDatabase database = new RunDatabase(Jdbc.on(connection));
        schedules = new ScheduleStore(database);
        occurrences = new OccurrenceStore(database);
    }

    @AfterEach
    void leaveNothing() throws SQLException {
        connection.rollback();
        connection.close();
    }

    private static ScheduleTerms terms(String name) {
        CustomerFilter filter = CustomerFilter.parse(
                Map.of(CustomerFilter.Field.CUSTOMER_GROUPS, List.of("WHOLESALE,!RETAIL*")), "FILLED");
        return new ScheduleTerms(
                name,
                new Recurrence(
                        RecurrencePattern.WEEKLY, Set.of(DayOfWeek.FRIDAY, DayOfWeek.MONDAY), 0, LocalTime.of(2, 30)),
                ZoneId.of("Europe/Amsterdam"),
                45,
                RunAction.POST,
                PostingDateRule.DAY_BEFORE,
                14,
                true,
                OpenDebitMode.NET,
                false,
                filter);
    }

    private Schedule stored(String name) {
        ScheduleId made = schedules.insert(entity, terms(name), "clerk.ar", DUE).orElseThrow();
        return schedules.find(entity, made).orElseThrow();
    }

    @Test
    void isReadAsItWasWritten() {
        Schedule schedule = stored("Mondays and Fridays");
        assertThat(schedule.terms()).isEqualTo(terms("Mondays and Fridays"));
        assertThat(schedule.author()).isEqualTo("clerk.ar");
        assertThat(schedule.state()).isEqualTo(ScheduleState.ENABLED);
        assertThat(schedule.nextDue()).isEqualTo(DUE);
        assertThat(schedules.find(new LegalEntityId("OTHER"), schedule.id())).isEmpty();
    }

    @Test
    void aNameIsTakenOncePerLegalEntityAndFreeAfterItsDeletion() {
        Schedule first = stored("Nightly");
        assertThat(schedules.insert(entity, terms("Nightly"), "clerk.ar", DUE)).isEmpty();
        assertThat(schedules.isTaken(entity, "Nightly", first.id())).isFalse();
        assertThat(schedules.isTaken(entity, "Nightly", new ScheduleId(0))).isTrue();
        assertThat(schedules.disable(first.id(), true, 0)).isTrue();
        assertThat(schedules.insert(entity, terms("Nightly"), "clerk.ar", DUE)).isPresent();
    }

    @Test
    @DisplayName("Who comes with an old version changes nothing; what is deleted is not changed at all")
    void changesOnlyWhatWasRead() {
        ScheduleId id = stored("Nightly").id();
        assertThat(schedules.update(id, terms("Daily"), "admin", DUE, 0)).isTrue();
        assertThat(schedules.update(id, terms("Hourly"), "admin", DUE, 0)).isFalse();
        assertThat(schedules.disable(id, false, 0)).isFalse();
        assertThat(schedules.disable(id, false, 1)).isTrue();
        assertThat(schedules.update(id, terms("Daily"), "admin", DUE, 2)).isTrue();
        assertThat(schedules.find(entity, id).orElseThrow().nextDue()).isNull();
        assertThat(schedules.enable(id, "clerk.ar", DUE, 3)).isTrue();
        assertThat(schedules.disable(id, true, 4)).isTrue();
        assertThat(schedules.enable(id, "clerk.ar", DUE, 5)).isFalse();
        assertThat(schedules.find(entity, id).orElseThrow().state()).isEqualTo(ScheduleState.DELETED);
    }

    @Test
    @DisplayName("FOR UPDATE SKIP LOCKED: who comes second goes round what the first holds")
    void oneClaimsTheOtherGoesOn() throws SQLException {
        ScheduleId id = stored("Nightly").id();
        connection.commit();
        try (Connection second = TestDatabase.connect()) {
            ScheduleStore others = new ScheduleStore(new RunDatabase(Jdbc.on(second)));
            assertThat(schedules.claimDue(DUE.minusSeconds(1))).isEmpty();
            assertThat(schedules.claimDue(DUE)).map(Schedule::id).contains(id);
            assertThat(others.claimDue(DUE)).isEmpty();
            second.rollback();
        } finally {
            schedules.disable(id, true, 0);
            connection.commit();
        }
    }

    @Test
    @DisplayName("Each time is recorded once, and what became of it is final")
    void whatBecameOfATimeIsFinal() {
        ScheduleId id = stored("Nightly").id();
        occurrences.missed(id, List.of(DUE.minusSeconds(86_400)));
        occurrences.waiting(id, DUE, DUE.plusSeconds(60));
        occurrences.waiting(id, DUE, DUE.plusSeconds(600));
        assertThat(occurrences.waiting().stream()
                        .filter(time -> time.schedule().id().equals(id)))
                .singleElement()
                .satisfies(time -> assertThat(time.waitUntil()).isEqualTo(DUE.plusSeconds(60)));
        assertThat(occurrences.decline(id, DUE, OccurrenceState.NOT_NEEDED, "RUN_ALREADY_ACTIVE", "7"))
                .isTrue();
        assertThat(occurrences.started(id, DUE)).isFalse();
        assertThat(occurrences.results(id, null, 10))
                .extracting(ScheduleResult::state)
                .containsExactly(OccurrenceState.NOT_NEEDED, OccurrenceState.MISSED);
        assertThat(occurrences.results(id, DUE, 10)).hasSize(1);
        assertThat(schedules.list(entity, null, "", 10))
                .singleElement()
                .extracting(ScheduleLine::last)
                .extracting(ScheduleResult::detail)
                .isEqualTo("7");
        refused(
                "occurrence_is_final",
                "UPDATE reimbursement.schedule_occurrence SET state = 'STARTED' WHERE schedule_id = " + id);
    }

    @Test
    void aSuspendedScheduleIsListedAsOne() {
        Schedule schedule = stored("Nightly");
        stored("Weekly");
        assertThat(schedules.suspend(schedule.id(), LostRight.ROLE)).isTrue();
        assertThat(schedules.suspend(schedule.id(), LostRight.ROLE)).isFalse();
        assertThat(schedules.list(entity, ScheduleState.SUSPENDED, "", 10))
                .singleElement()
                .satisfies(
                        line -> assertThat(line.schedule().suspendedBecause()).isEqualTo(LostRight.ROLE));
        assertThat(schedules.list(entity, ScheduleState.ENABLED, "", 10)).hasSize(1);
        assertThat(schedules.list(entity, ScheduleState.DISABLED, "", 10)).isEmpty();
        assertThat(schedules.list(entity, null, "Nightly", 10)).hasSize(1);
    }

    @Test
    @DisplayName("What starts next is found by its time, not by its name; what is switched off starts nothing")
    void findsWhatStartsNext() {
        Schedule late = stored("A");
        schedules.insert(entity, terms("Z"), "clerk.ar", DUE.minusSeconds(60)).orElseThrow();
        Schedule off = stored("Off");
        assertThat(schedules.disable(off.id(), false, 0)).isTrue();
        assertThat(schedules.next(entity, 10))
                .extracting(next -> next.terms().name())
                .containsExactly("Z", late.terms().name());
        assertThat(schedules.next(entity, 1)).hasSize(1);
        assertThat(schedules.next(new LegalEntityId("OTHER"), 10)).isEmpty();
    }

    @Test
    @DisplayName("The database keeps it too: an enabled schedule is due some time, days fit the pattern")
    void theDatabaseRefuses() throws SQLException {
        ScheduleId id = stored("Nightly").id();
        refused(
                "enabled_schedule_is_due_some_time",
                "UPDATE reimbursement.schedule SET next_due = NULL WHERE schedule_id = " + id);
        id = stored("Nightly").id();
        refused("day_of_the_pattern", "UPDATE reimbursement.schedule SET day_of_month = 3 WHERE schedule_id = " + id);
        id = stored("Nightly").id();
        refused(
                "week_days_of_the_pattern",
                "UPDATE reimbursement.schedule SET week_days = '{8}' WHERE schedule_id = " + id);
    }

    private void refused(String constraint, String sql) {
        assertThatThrownBy(() -> Jdbc.on(connection).update(sql))
                .satisfies(
                        error -> assertThat(SqlErrors.violatedConstraint(error)).contains(constraint));
        try {
            connection.rollback();
            entity = new LegalEntityId(TestBooks.legalEntity(connection, "EUR"));
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
