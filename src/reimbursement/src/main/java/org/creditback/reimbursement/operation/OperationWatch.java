package org.creditback.reimbursement.operation;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.EJB;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.creditback.domain.ledger.LegalEntityId;
import org.creditback.ledger.Roles;
import org.creditback.reimbursement.internal.OperationReader;
import org.creditback.reimbursement.internal.OperatorActs;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a snapshot of the figures, a few seconds old, and the MBeans and meters that show it: a scrape costs no query.
 *
 * <p>The sums of the books take longer the larger these are: at most a twentieth of the time goes into them, so a snapshot of very large books
 * is older. A legal entity that is new is there with the next snapshot.
 */
@Startup
@Singleton
@PermitAll
@RunAs(Roles.REIMBURSEMENT_RUN)
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class OperationWatch {

    private static final Logger LOG = System.getLogger(OperationWatch.class.getName());
    private static final int SHARE_OF_TIME = 20;

    @EJB
    private OperationReader reader;

    @EJB
    private OperatorActs acts;

    @Inject
    @Any
    private Instance<MeterRegistry> registries;

    private final ReentrantLock looking = new ReentrantLock();
    private volatile @Nullable OperationBeans beans;
    private long booksNotBefore = System.nanoTime();
    private boolean away;

    /** Registers what is there without any legal entity. */
    @PostConstruct
    void begin() {
        Meters meters = registries.stream().findFirst().map(Meters::new).orElse(null);
        if (meters == null) {
            LOG.log(Level.INFO, "The server has no meter registry: figures are shown by JMX only.");
        }
        beans = new OperationBeans(meters);
    }

    /** One snapshot; a look that takes longer than the time to the next one is not overtaken. */
    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    @TransactionAttribute(NOT_SUPPORTED)
    public void look() {
        OperationBeans shown = beans;
        if (shown == null || !looking.tryLock()) {
            return;
        }
        try {
            show(shown);
            away = false;
        } catch (RuntimeException failure) {
            // Once, not every three seconds: the figures stay as they were.
            LOG.log(away ? Level.DEBUG : Level.WARNING, "The figures for the operator could not be read.", failure);
            away = true;
        } finally {
            looking.unlock();
        }
    }

    private void show(OperationBeans shown) {
        shown.imports(reader.imports());
        List<RunFigures> runs = reader.runs();
        shown.runs(runs, this::actsOn);
        long begin = System.nanoTime();
        if (begin - booksNotBefore >= 0) {
            shown.books(reader.books());
            booksNotBefore = begin + (System.nanoTime() - begin) * SHARE_OF_TIME;
            LOG.log(Level.DEBUG, "books read in {0}", Duration.ofNanos(System.nanoTime() - begin));
        }
    }

    private Map<String, Runnable> actsOn(LegalEntityId entity) {
        return Map.of(
                Acts.REQUEST_STOP, () -> acts.requestStop(entity),
                Acts.RESUME, () -> acts.resume(entity));
    }

    /** Takes away everything that names this application. */
    @PreDestroy
    void end() {
        OperationBeans shown = beans;
        if (shown != null) {
            beans = null;
            shown.removeAll();
        }
    }
}
