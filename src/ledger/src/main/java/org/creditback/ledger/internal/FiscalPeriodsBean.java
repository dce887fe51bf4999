package org.creditback.ledger.internal;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;
import static jakarta.ejb.TransactionAttributeType.REQUIRED;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import org.creditback.domain.InvariantBroken;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.FiscalCalendar;
import org.creditback.domain.ledger.FiscalCalendar.Period;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Access;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditFacts;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.FiscalPeriod;
import org.creditback.ledger.FiscalPeriods;
import org.creditback.ledger.PeriodState;
import org.creditback.ledger.Roles;
import org.creditback.ledger.SetUpCode;
import org.creditback.ledger.SetUpFinding;
import org.creditback.ledger.store.PeriodStore;
import org.jspecify.annotations.Nullable;

/** Fiscal periods; each change leaves an audit event. */
@Stateless
public class FiscalPeriodsBean implements FiscalPeriods {

    private static final int MOST_YEARS_AHEAD = 10;

    @Inject
    private PeriodStore store;

    @Inject
    private Clock clock;

    @EJB
    private Access access;

    @EJB
    private AuditTrail auditTrail;

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public List<FiscalPeriod> list(LegalEntityId entity, LocalDate from, int size) {
        access.require(entity);
        return store.list(entity, from, size);
    }

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public List<Integer> years(LegalEntityId entity) {
        access.require(entity);
        return store.years(entity);
    }

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public List<FiscalPeriod> ofYear(LegalEntityId entity, int fiscalYear) {
        access.require(entity);
        return store.ofYear(entity, fiscalYear);
    }

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR})
    @TransactionAttribute(SUPPORTS)
    public FiscalPeriod get(LegalEntityId entity, LocalDate startsOn) {
        access.require(entity);
        return store.list(entity, startsOn, 1).stream()
                .filter(period -> period.startsOn().equals(startsOn))
                .findFirst()
                .orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, startsOn.toString()));
    }

    @Override
    @RolesAllowed(Roles.CONTROLLER)
    @TransactionAttribute(REQUIRED)
    public List<FiscalPeriod> addYear(LegalEntityId entity, int fiscalYear) {
        access.require(entity);
        store.hold(entity, last(entity).startsOn());
        // Read again under the lock: whoever waited for it may find the year that the other one added.
        FiscalPeriod last = last(entity);
        LocalDate start = last.endsOn().plusDays(1);
        if (fiscalYear <= last.fiscalYear()) {
            throw Refusal.ofField(RefusalReason.ALREADY_EXISTS, "fiscalYear", fiscalYear);
        }
        if (fiscalYear != last.fiscalYear() + 1
                || fiscalYear > LocalDate.now(clock).getYear() + MOST_YEARS_AHEAD) {
            throw Refusal.ofField(RefusalReason.BAD_VALUE, "fiscalYear", fiscalYear);
        }
        List<Period> added = new FiscalCalendar(last.fiscalYear() + 1, MonthDay.from(start)).until(fiscalYear);
        if (!added.get(0).startsOn().equals(start)) {
            throw new InvariantBroken(entity + ": fiscal year " + fiscalYear + " does not begin on " + start);
        }
        store.insert(entity, added);
        String facts = new AuditFacts()
                .with("from", start)
                .with("to", added.get(added.size() - 1).endsOn())
                .json();
        auditTrail.record(new AuditEvent(
                entity,
                access.caller(),
                "FISCAL_YEAR_ADDED",
                "FISCAL_YEAR",
                Integer.toString(fiscalYear),
                null,
                facts,
                null));
        return store.ofYear(entity, fiscalYear);
    }

    private FiscalPeriod last(LegalEntityId entity) {
        return store.last(entity)
                .orElseThrow(() -> new Refusal(
                        RefusalReason.SETUP_INCOMPLETE,
                        SetUpFinding.of(SetUpCode.PERIOD_NOT_OPEN, LocalDate.now(clock))));
    }

    @Override
    @RolesAllowed(Roles.CONTROLLER)
    @TransactionAttribute(MANDATORY)
    public FiscalPeriod hold(LegalEntityId entity, LocalDate startsOn) {
        access.require(entity);
        return store.hold(entity, startsOn)
                .orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, startsOn.toString()));
    }

    @Override
    @RolesAllowed(Roles.CONTROLLER)
    @TransactionAttribute(MANDATORY)
    public void change(LegalEntityId entity, FiscalPeriod changed, @Nullable String reason) {
        FiscalPeriod before = hold(entity, changed.startsOn());
        if (before.version() != changed.version()) {
            throw new Refusal(RefusalReason.STALE_VERSION);
        }
        if (changed.reopens(before)) {
            throw new Refusal(RefusalReason.WRONG_STATE, PeriodState.CLOSED);
        }
        store.update(entity, changed);
        auditTrail.record(new AuditEvent(
                entity,
                access.caller(),
                "PERIOD_CHANGED",
                "PERIOD",
                changed.startsOn().toString(),
                facts(before),
                facts(changed),
                reason));
    }

    private static String facts(FiscalPeriod period) {
        return new AuditFacts()
                .with("receivables", period.receivables())
                .with("payables", period.payables())
                .with("ledger", period.ledger())
                .json();
    }
}
