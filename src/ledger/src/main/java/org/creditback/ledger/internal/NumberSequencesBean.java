package org.creditback.ledger.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.domain.ledger.NumberSeries;
import org.creditback.ledger.Access;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditFacts;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.NumberSequence;
import org.creditback.ledger.NumberSequences;
import org.creditback.ledger.Roles;
import org.creditback.ledger.store.NumberSequenceStore;

/** Number sequences; each change leaves an audit event. */
@Stateless
// In a transaction, though most of it only reads: the arrays of a row come over the connection that it came from.
@TransactionAttribute(REQUIRED)
public class NumberSequencesBean implements NumberSequences {

    @Inject
    private NumberSequenceStore store;

    @EJB
    private Access access;

    @EJB
    private AuditTrail auditTrail;

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR})
    public List<NumberSequence> list(LegalEntityId entity) {
        access.require(entity);
        return store.list(entity);
    }

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR})
    public NumberSequence get(LegalEntityId entity, NumberSeries series) {
        access.require(entity);
        return of(store.list(entity), series);
    }

    @Override
    @RolesAllowed(Roles.CONTROLLER)
    public NumberSequence change(LegalEntityId entity, NumberSequence changed) {
        access.require(entity);
        store.hold(entity);
        List<NumberSequence> all = store.list(entity);
        NumberSequence before = of(all, changed.series());
        if (before.version() != changed.version()) {
            throw new Refusal(RefusalReason.STALE_VERSION);
        }
        if (before.used()) {
            throw new Refusal(RefusalReason.TAKEN, changed.series());
        }
        NumberSequenceCheck.check(changed, all);
        store.update(entity, changed);
        auditTrail.record(new AuditEvent(
                entity,
                access.caller(),
                "NUMBER_SEQUENCE_CHANGED",
                "NUMBER_SEQUENCE",
                changed.series().name(),
                facts(before),
                facts(changed),
                null));
        return of(store.list(entity), changed.series());
    }

    private static NumberSequence of(List<NumberSequence> all, NumberSeries series) {
        return all.stream()
                .filter(each -> each.series() == series)
                .findFirst()
                .orElseThrow(() -> new Refusal(RefusalReason.NOT_FOUND, series));
    }

    private static String facts(NumberSequence sequence) {
        return new AuditFacts()
                .with("prefix", sequence.prefix())
                .with("digits", sequence.digits())
                .with("restarts", sequence.restarts())
                .json();
    }
}
