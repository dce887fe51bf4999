package org.creditback.ledger.internal;

import static jakarta.ejb.TransactionAttributeType.MANDATORY;
import static jakarta.ejb.TransactionAttributeType.REQUIRES_NEW;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.store.AuditStore;

/** Open to every caller: what is refused must be recorded whoever tried it. */
@Stateless
public class AuditTrailBean implements AuditTrail {

    @Inject
    private AuditStore store;

    @Override
    @PermitAll
    @TransactionAttribute(MANDATORY)
    public void record(AuditEvent event) {
        store.insert(event);
    }

    @Override
    @PermitAll
    @TransactionAttribute(MANDATORY)
    public void record(List<AuditEvent> events) {
        store.insert(events);
    }

    @Override
    @PermitAll
    @TransactionAttribute(REQUIRES_NEW)
    public void recordRefusal(AuditEvent event) {
        store.insert(event);
    }
}
