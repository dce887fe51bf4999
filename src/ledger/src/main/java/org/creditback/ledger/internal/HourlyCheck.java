package org.creditback.ledger.internal;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionAttribute;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Roles;

/** Checks all books every hour; a legal entity that was checked within the last half of it, by hand or by another server, waits for the next. */
@Startup
@Singleton
@PermitAll
@RunAs(Roles.REIMBURSEMENT_RUN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class HourlyCheck {

    private static final Logger LOG = System.getLogger(HourlyCheck.class.getName());

    // After the start's own work.
    private static final Duration FIRST = Duration.ofMinutes(2);
    private static final Duration EVERY = Duration.ofHours(1);
    private static final int FRESH_MINUTES = 30;

    @Resource
    private TimerService timers;

    @EJB
    private InvariantCheck invariants;

    /** Sets the timer; it lives as long as the application. */
    @PostConstruct
    void start() {
        timers.createIntervalTimer(FIRST.toMillis(), EVERY.toMillis(), new TimerConfig(null, false));
    }

    /** One check. */
    @Timeout
    @TransactionAttribute(NOT_SUPPORTED)
    public void check() {
        try {
            List<LegalEntityId> due = invariants.due(FRESH_MINUTES);
            if (!due.isEmpty()) {
                invariants.keep(due, invariants.broken(due.size() == 1 ? due.get(0) : null), "system");
            }
        } catch (RuntimeException failure) {
            LOG.log(Level.WARNING, "The books could not be checked; the next check is in an hour.", failure);
        }
    }
}
