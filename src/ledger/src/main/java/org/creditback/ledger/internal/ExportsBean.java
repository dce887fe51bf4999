package org.creditback.ledger.internal;

import static jakarta.ejb.TransactionAttributeType.REQUIRED;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Access;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditFacts;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.Exports;
import org.creditback.ledger.Roles;
import org.jspecify.annotations.Nullable;

/** Leaves an audit event for each file, before it is written. */
@Stateless
public class ExportsBean implements Exports {

    @EJB
    private Access access;

    @EJB
    private AuditTrail auditTrail;

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR})
    @TransactionAttribute(REQUIRED)
    public void record(LegalEntityId entity, String list, String filter, String format) {
        access.require(entity);
        note(entity, list, filter, format);
    }

    @Override
    @RolesAllowed({Roles.AR_CLERK, Roles.AP_CLERK, Roles.CONTROLLER, Roles.ADMIN, Roles.AUDITOR})
    @TransactionAttribute(REQUIRED)
    public void record(String list, String filter, String format) {
        access.requireEnabled();
        note(null, list, filter, format);
    }

    private void note(@Nullable LegalEntityId entity, String list, String filter, String format) {
        String facts =
                new AuditFacts().with("filter", filter).with("format", format).json();
        auditTrail.record(new AuditEvent(entity, access.caller(), "EXPORTED", "LIST", list, null, facts, null));
    }
}
