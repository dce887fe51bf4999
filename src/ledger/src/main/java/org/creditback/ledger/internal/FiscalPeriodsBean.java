package org.creditback.ledger.internal;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;
import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Access;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditFacts;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.FiscalPeriod;
import org.creditback.ledger.FiscalPeriods;
import org.creditback.ledger.PeriodState;
import org.creditback.ledger.Roles;
import org.creditback.ledger.store.PeriodStore;

/** Fiscal periods; each change leaves an audit event. */
@Stateless
public class FiscalPeriodsBean implements FiscalPeriods {

    @Inject
    private PeriodStore store;

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
    public void change(LegalEntityId entity, FiscalPeriod changed) {
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
                null));
    }

    private static String facts(FiscalPeriod period) {
        return new AuditFacts()
                .with("receivables", period.receivables())
                .with("payables", period.payables())
                .with("ledger", period.ledger())
                .json();
    }
}
