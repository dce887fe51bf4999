package org.creditback.reimbursement.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Access;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.Roles;
import org.creditback.reimbursement.RunAction;
import org.creditback.reimbursement.RunId;
import org.creditback.reimbursement.Schedule;
import org.creditback.reimbursement.ScheduleId;
import org.creditback.reimbursement.ScheduleLine;
import org.creditback.reimbursement.ScheduleResult;
import org.creditback.reimbursement.ScheduleState;
import org.creditback.reimbursement.ScheduleTerms;
import org.creditback.reimbursement.Schedules;
import org.creditback.reimbursement.store.OccurrenceStore;
import org.creditback.reimbursement.store.ScheduleStore;
import org.jspecify.annotations.Nullable;

/** Schedules and who may have them do what; every change leaves an audit event. */
@Stateless
@RolesAllowed({Roles.AR_CLERK, Roles.ADMIN})
@TransactionAttribute(REQUIRED)
public class SchedulesBean implements Schedules {

    // A page of 1,000, and one more that tells whether there is a next.
    private static final int LARGEST_PAGE = 1_001;

    @Resource
    private SessionContext session;

    @EJB
    private Access access;

    @EJB
    private AuditTrail audit;

    @Inject
    private ScheduleCheck check;

    @Inject
    private ScheduleStore schedules;

    @Inject
    private OccurrenceStore occurrences;

    @Inject
    private Clock clock;

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR})
    public List<ScheduleLine> list(LegalEntityId entity, @Nullable ScheduleState state, String after, int size) {
        access.require(entity);
        return schedules.list(entity, state, after, page(size));
    }

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR})
    public List<Schedule> next(LegalEntityId entity, int size) {
        access.require(entity);
        return schedules.next(entity, page(size));
    }

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR})
    public Schedule get(LegalEntityId entity, ScheduleId schedule) {
        access.require(entity);
        return stored(entity, schedule);
    }

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR})
    public List<ScheduleResult> results(LegalEntityId entity, ScheduleId schedule, @Nullable Instant before, int size) {
        access.require(entity);
        return occurrences.results(stored(entity, schedule).id(), before, page(size));
    }

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR})
    public Optional<Schedule> ofRun(LegalEntityId entity, RunId run) {
        access.require(entity);
        return schedules.ofRun(entity, run);
    }

    @Override
    public Schedule create(LegalEntityId entity, ScheduleTerms terms) {
        access.require(entity);
        requireRight(entity, "new", terms.action());
        check.check(entity, terms);
        ScheduleId made = schedules
                .insert(entity, terms, access.caller(), next(terms))
                .orElseThrow(() -> Refusal.ofField(RefusalReason.ALREADY_EXISTS, "name", terms.name()));
        return recorded("SCHEDULE_CREATED", null, stored(entity, made), null);
    }

    @Override
    public Schedule change(LegalEntityId entity, ScheduleId schedule, ScheduleTerms terms, int version) {
        Schedule before = held(entity, schedule, version);
        requireRight(entity, schedule.toString(), before.terms().action());
        requireRight(entity, schedule.toString(), terms.action());
        check.check(entity, terms);
        if (schedules.isTaken(entity, terms.name(), schedule)) {
            throw Refusal.ofField(RefusalReason.ALREADY_EXISTS, "name", terms.name());
        }
        missed(before);
        requireCurrent(schedules.update(schedule, terms, access.caller(), next(terms), version));
        return recorded("SCHEDULE_CHANGED", before, stored(entity, schedule), null);
    }

    @Override
    public Schedule enable(LegalEntityId entity, ScheduleId schedule, int version) {
        Schedule before = held(entity, schedule, version);
        requireRight(entity, schedule.toString(), before.terms().action());
        check.check(entity, before.terms());
        missed(before);
        requireCurrent(schedules.enable(schedule, access.caller(), next(before.terms()), version));
        return recorded("SCHEDULE_ENABLED", before, stored(entity, schedule), null);
    }

    @Override
    public Schedule disable(LegalEntityId entity, ScheduleId schedule, int version) {
        Schedule before = held(entity, schedule, version);
        missed(before);
        requireCurrent(schedules.disable(schedule, false, version));
        return recorded("SCHEDULE_DISABLED", before, stored(entity, schedule), null);
    }

    @Override
    public void delete(LegalEntityId entity, ScheduleId schedule, int version, String reason) {
        Schedule before = held(entity, schedule, version);
        String typed = TypedReason.of(reason);
        missed(before);
        requireCurrent(schedules.disable(schedule, true, version));
        recorded("SCHEDULE_DELETED", before, stored(entity, schedule), typed);
    }

    private Schedule stored(LegalEntityId entity, ScheduleId schedule) {
        return schedules.find(entity, schedule).orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, schedule));
    }

    // Held before it is looked at: the tick is done with it, or goes round it.
    private Schedule held(LegalEntityId entity, ScheduleId schedule, int version) {
        access.require(entity);
        Schedule held =
                schedules.lock(entity, schedule).orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, schedule));
        if (held.state() == ScheduleState.DELETED) {
            throw new Refusal(RefusalReason.WRONG_STATE, held.state());
        }
        requireCurrent(held.version() == version);
        return held;
    }

    // Whoever changes what posts, posts: an administrator may not (controls.md 2).
    private void requireRight(LegalEntityId entity, String schedule, RunAction action) {
        if (ScheduleRights.of(action).stream().noneMatch(session::isCallerInRole)) {
            audit.recordRefusal(new AuditEvent(
                    entity, access.caller(), "SCHEDULE_REFUSED", "SCHEDULE", schedule, null, null, null));
            throw new Refusal(RefusalReason.NOT_AUTHORIZED);
        }
    }

    private static void requireCurrent(boolean current) {
        if (!current) {
            throw new Refusal(RefusalReason.STALE_VERSION);
        }
    }

    // Due by now and not claimed yet: whoever changes it in this minute takes its turn away, visibly.
    private void missed(Schedule before) {
        Instant due = before.nextDue();
        if (due != null) {
            ScheduleTerms terms = before.terms();
            occurrences.missed(before.id(), terms.recurrence().until(due, clock.instant(), terms.timeZone()));
        }
    }

    private Instant next(ScheduleTerms terms) {
        return terms.recurrence().after(clock.instant(), terms.timeZone());
    }

    private Schedule recorded(String action, @Nullable Schedule before, Schedule after, @Nullable String reason) {
        audit.record(new AuditEvent(
                after.entity(),
                access.caller(),
                action,
                "SCHEDULE",
                after.id().toString(),
                before == null ? null : ScheduleFacts.of(before),
                ScheduleFacts.of(after),
                reason));
        return after;
    }

    private static int page(int size) {
        return Math.max(1, Math.min(LARGEST_PAGE, size));
    }
}
