package org.creditback.web.guard;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Objects;
import java.util.Set;
import org.creditback.domain.RuleViolation;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditTrail;

/** Keeps calls that somebody was not allowed to make (controls.md 3). */
@ApplicationScoped
public class RefusedAttempts {

    private static final int LONGEST_KEY = 120;

    // Attempts that the audit trail keeps; a legal entity that is not the caller's is kept where it is asked for.
    private static final Set<String> KEPT =
            Set.of("NOT_AUTHORIZED", "SELF_APPROVAL", "PROPOSAL_CHANGED", "PERIOD_CLOSED", "PERIOD_IN_USE");

    @Inject
    private HttpServletRequest request;

    @EJB
    private AuditTrail auditTrail;

    /** Adds the current call to the audit trail where what it broke is worth keeping. */
    public void record(RuleViolation violation) {
        if (KEPT.contains(violation.code())) {
            record(violation.code());
        }
    }

    /** Adds the current call to the audit trail, with the code of its refusal. */
    public void record(String code) {
        Principal caller = request.getUserPrincipal();
        String address = Objects.requireNonNullElseGet(request.getPathInfo(), request::getServletPath);
        String call = request.getMethod() + " " + address;
        auditTrail.recordRefusal(new AuditEvent(
                null,
                caller == null ? "anonymous" : caller.getName(),
                "REFUSED_" + code,
                "CALL",
                call.length() > LONGEST_KEY ? call.substring(0, LONGEST_KEY) : call,
                null,
                null,
                null));
    }

    /** The same for a call whose sender is known; strangers would fill the trail. */
    public void recordOfKnown(String code) {
        if (request.getUserPrincipal() != null) {
            record(code);
        }
    }
}
