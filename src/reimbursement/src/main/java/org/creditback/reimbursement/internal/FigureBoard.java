package org.creditback.reimbursement.internal;

import static jakarta.ejb.TransactionAttributeType.NOT_SUPPORTED;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.creditback.reimbursement.Counted;

/**
 * Figures that read many rows. One that is counted quickly is counted anew for everybody who asks; one that takes longer is counted in the
 * background, once for all, and shown with its time until it is a minute old.
 */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(NOT_SUPPORTED)
public class FigureBoard {

    // A quarter of what a list may take as a whole.
    private static final Duration QUICK = Duration.ofMillis(50);
    private static final Duration FRESH = Duration.ofMinutes(1);

    private static final Logger LOG = System.getLogger(FigureBoard.class.getName());

    private final Map<Object, Counted<?>> dear = new ConcurrentHashMap<>();
    private final Map<Object, Counting> running = new ConcurrentHashMap<>();

    @Inject
    private Clock clock;

    private record Counting(Future<?> result, Instant since) {}

    /**
     * The figure; empty while it is being counted, and where counting failed.
     *
     * @param key     what is counted, and for whom; figures of one key are of one type
     * @param counter begins to count in the background
     */
    @SuppressWarnings("unchecked")
    public <T> Optional<Counted<T>> figure(Object key, Supplier<Future<T>> counter) {
        Instant now = clock.instant();
        dear.values().removeIf(counted -> counted.at().plus(FRESH).isBefore(now));
        running.values()
                .removeIf(counting -> counting.since().plus(FRESH).isBefore(now)
                        && counting.result().isDone());
        Counted<?> known = dear.get(key);
        if (known != null) {
            return Optional.of((Counted<T>) known);
        }
        Counting counting = running.computeIfAbsent(key, missing -> new Counting(counter.get(), now));
        return (Optional<Counted<T>>) (Optional<?>) awaited(key, counting);
    }

    private Optional<Counted<?>> awaited(Object key, Counting counting) {
        try {
            Object value = counting.result().get(QUICK.toMillis(), TimeUnit.MILLISECONDS);
            running.remove(key, counting);
            Instant now = clock.instant();
            Counted<?> counted = new Counted<>(value, now);
            if (counting.since().plus(QUICK).isBefore(now)) {
                dear.put(key, counted);
            }
            return Optional.of(counted);
        } catch (TimeoutException stillCounting) {
            return Optional.empty();
        } catch (ExecutionException failed) {
            running.remove(key, counting);
            LOG.log(Logger.Level.WARNING, "a figure could not be counted: " + key, failed);
            return Optional.empty();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
