package org.creditback.reimbursement.internal;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.creditback.ledger.Roles;

/** Every minute: claims the schedules that are due and starts their runs. Nothing depends on its being punctual or unique. */
@Startup
@Singleton
@PermitAll
@RunAs(Roles.REIMBURSEMENT_RUN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class ScheduleTick {

    private static final Logger LOG = System.getLogger(ScheduleTick.class.getName());

    @Inject
    private ScheduledRuns runs;

    /** One tick. */
    @Schedule(hour = "*", minute = "*", second = "5", persistent = false)
    @TransactionAttribute(NOT_SUPPORTED)
    public void tick() {
        attempt("schedules that are due", runs::claim);
        attempt("times that wait", () -> runs.waiting()
                .forEach(time -> attempt("schedule " + time.schedule().id(), () -> runs.start(time))));
        attempt("runs nobody took on", () -> runs.leftBehind()
                .forEach(time -> attempt("schedule " + time.schedule().id(), () -> runs.takeOn(time))));
    }

    // What fails now is tried again at the next tick; the rest of this one goes on.
    private static void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "not done: " + what, failure);
        }
    }
}
