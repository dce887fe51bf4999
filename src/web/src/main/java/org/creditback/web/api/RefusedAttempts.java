package org.creditback.web.api;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import org.creditback.ledger.AuditEvent;
import org.creditback.ledger.AuditTrail;

/** Keeps calls that somebody was not allowed to make (controls.md 3). */
@ApplicationScoped
public class RefusedAttempts {

    private static final int LONGEST_KEY = 120;

    @Inject
    private HttpServletRequest request;

    @EJB
    private AuditTrail auditTrail;

    /** Adds the current call to the audit trail, with the code of its refusal. */
    void record(String code) {
        Principal caller = request.getUserPrincipal();
        String call = request.getMethod() + " " + request.getPathInfo();
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
}
