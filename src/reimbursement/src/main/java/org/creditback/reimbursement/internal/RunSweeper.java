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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.creditback.domain.reimbursement.StopReason;
import org.creditback.ledger.Roles;

/**
 * Every ten seconds: renews the leases of this server's runs, sets back runs that nobody works on, cancels expired previews.
 *
 * <p>Nothing depends on its being punctual or unique.
 */
@Startup
@Singleton
@PermitAll
@RunAs(Roles.REIMBURSEMENT_RUN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class RunSweeper {

    private static final Logger LOG = System.getLogger(RunSweeper.class.getName());

    @Inject
    private RunUpkeep upkeep;

    @Inject
    private RunStarter starter;

    @Inject
    private ActiveRuns active;

    // Executions that were over at the last round already: in its last moments one closes its run itself.
    private final Set<Long> over = ConcurrentHashMap.newKeySet();

    /** One sweep. */
    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    @TransactionAttribute(NOT_SUPPORTED)
    public void sweep() {
        attempt("leases", this::renew);
        attempt("lost runs", this::setBackLost);
        attempt("abandoned runs", this::setBackAbandoned);
        attempt("expired previews", this::expire);
    }

    private void renew() {
        Map<Long, Long> executions = active.executions();
        executions.forEach((run, execution) -> {
            // A run of one customer has no execution: its caller closes it.
            if (execution == SingleReimbursement.NO_EXECUTION || starter.isRunning(execution)) {
                over.remove(execution);
            } else if (!over.add(execution)) {
                over.remove(execution);
                active.lose(run, execution);
            }
        });
        List<Long> working = active.all();
        if (!working.isEmpty()) {
            upkeep.renew(working);
        }
    }

    private void setBackLost() {
        for (Long run : active.lost()) {
            attempt("run " + run, () -> {
                upkeep.setBack(run, StopReason.OUTAGE, "the execution ended while the database was away");
                active.found(run);
            });
        }
    }

    private void setBackAbandoned() {
        for (Long run : upkeep.abandoned(active.all())) {
            attempt(
                    "run " + run,
                    () -> upkeep.setBack(run, StopReason.CRASH, "the server ended while it worked on the run"));
        }
    }

    private void expire() {
        for (Long run : upkeep.expired()) {
            attempt("run " + run, () -> upkeep.expire(run));
        }
    }

    // What fails now, a lock or the database, is tried again at the next round; the rest of this round goes on.
    private static void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "swept not: " + what, failure);
        }
    }
}
