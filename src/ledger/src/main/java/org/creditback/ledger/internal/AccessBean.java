package org.creditback.ledger.internal;

import static jakarta.ejb.TransactionAttributeType.SUPPORTS;

import jakarta.annotation.Resource;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.util.List;
import org.creditback.domain.Refusal;
import org.creditback.domain.RefusalReason;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Access;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditTrail;
import org.creditback.ledger.Roles;
import org.creditback.ledger.store.GrantStore;

/** Asks the container who calls, and the grants what they reach. Open to every caller: it is the one who refuses. */
@Stateless
@DeclareRoles(Roles.REIMBURSEMENT_RUN)
public class AccessBean implements Access {

    /** How the container names a caller without a login. */
    static final String ANONYMOUS = "anonymous";

    /** Who a run belongs to that was started from the server's console. */
    static final String CONSOLE = "console";

    @Resource
    private SessionContext session;

    @Inject
    private GrantStore grants;

    @EJB
    private AuditTrail auditTrail;

    @Override
    @PermitAll
    @TransactionAttribute(SUPPORTS)
    public String caller() {
        String name = session.getCallerPrincipal().getName();
        if (!name.equals(ANONYMOUS)) {
            return name;
        }
        if (isRun()) {
            return CONSOLE;
        }
        throw new Refusal(RefusalReason.NOT_AUTHORIZED);
    }

    @Override
    @PermitAll
    @TransactionAttribute(SUPPORTS)
    public void require(LegalEntityId entity) {
        String caller = caller();
        if (isRun() ? grants.exists(entity) : grants.reaches(caller, entity)) {
            return;
        }
        auditTrail.recordRefusal(
                new AuditEvent(entity, caller, "ACCESS_REFUSED", "LEGAL_ENTITY", entity.code(), null, null, null));
        throw new Refusal(RefusalReason.NOT_FOUND, entity.code());
    }

    @Override
    @PermitAll
    @TransactionAttribute(SUPPORTS)
    public void requireEnabled() {
        if (!isRun() && !grants.mayAct(caller())) {
            throw new Refusal(RefusalReason.NOT_AUTHORIZED);
        }
    }

    @Override
    @PermitAll
    @TransactionAttribute(SUPPORTS)
    public List<LegalEntityId> granted() {
        String caller = caller();
        return isRun() ? grants.all() : grants.of(caller);
    }

    // A run books for the legal entity it was started for; whoever started it was asked then.
    private boolean isRun() {
        return session.isCallerInRole(Roles.REIMBURSEMENT_RUN);
    }
}
