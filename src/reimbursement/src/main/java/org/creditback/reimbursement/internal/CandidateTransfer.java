package org.creditback.reimbursement.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.creditback.database.SqlErrors;
import org.creditback.domain.StoreConflict;
import org.creditback.domain.reimbursement.StopReason;
import org.jspecify.annotations.Nullable;

/** Transfers a group in one transaction; a group that fails is halved until the customer that fails stands alone. */
@Dependent
public class CandidateTransfer {

    private static final Logger LOG = System.getLogger(CandidateTransfer.class.getName());

    private static final int TRIES = 3;
    // Long enough for the other side of a deadlock to commit, short beside a chunk.
    private static final int PAUSE_MS = 100;
    // Some may be held by clerks, each by one; more are held by a program.
    private static final int FEW_HELD = 10;
    // Each try waits as long as the lock timeout.
    private static final int PATIENCE = 6;
    private static final String LOCK_TIMEOUT = "55P03";

    private final RunExecution execution;
    private final FailureRecorder failures;

    // Of the present chunk; whoever transfers has an instance of its own.
    private int posted;
    private int declined;
    private int failed;

    @Inject
    public CandidateTransfer(RunExecution execution, FailureRecorder failures) {
        this.execution = execution;
        this.failures = failures;
    }

    /**
     * Transfers the candidates, each with an outcome in the end.
     *
     * @throws RunHalted where the execution must not go on
     */
    public void transfer(RunLease lease, List<Integer> candidateNos) {
        posted = 0;
        declined = 0;
        failed = 0;
        long begin = System.nanoTime();
        try {
            transferAll(lease, candidateNos);
        } finally {
            long ms = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            LOG.log(
                    Level.INFO,
                    "run=" + lease.runId() + " posted=" + posted + " declined=" + declined + " failed=" + failed
                            + " ms=" + ms);
        }
    }

    private void transferAll(RunLease lease, List<Integer> candidateNos) {
        List<Integer> held = new ArrayList<>();
        group(lease, candidateNos, held);
        together(lease, held);
        // Held customers once more at the end of the chunk, one by one: each waits for its own lock only.
        for (Integer candidateNo : held) {
            group(lease, List.of(candidateNo), null);
        }
    }

    // So many are held by an import or the like: that is no customer's fault, so the run waits for a while and then
    // stops.
    private void together(RunLease lease, List<Integer> held) {
        for (int tries = 1; held.size() > FEW_HELD; tries++) {
            if (tries > PATIENCE) {
                throw new RunHalted(StopReason.OUTAGE, "somebody holds " + held.size() + " customers of one chunk");
            }
            List<Integer> again = List.copyOf(held);
            held.clear();
            group(lease, again, held);
        }
    }

    private void group(RunLease lease, List<Integer> group, @Nullable List<Integer> held) {
        if (group.isEmpty()) {
            return;
        }
        try {
            retrying(lease, group);
        } catch (RunHalted halted) {
            throw halted;
        } catch (RuntimeException failure) {
            RunHalted halted = haltBehind(failure);
            if (halted != null) {
                throw halted;
            }
            if (Outage.isBehind(failure)) {
                throw failure; // no database is nobody's fault: stop, resume
            }
            separate(lease, group, held, failure);
        }
    }

    private void separate(RunLease lease, List<Integer> group, @Nullable List<Integer> held, RuntimeException failure) {
        if (held != null && isLockTimeout(failure)) {
            setHeldApart(lease, group, held);
        } else if (group.size() == 1) {
            failed++;
            if (failures.record(lease, group.get(0), failure)) {
                throw FailureRecorder.tooMany(lease);
            }
        } else {
            halve(lease, group, held);
        }
    }

    // Halving would wait for the same customer again and again.
    private void setHeldApart(RunLease lease, List<Integer> group, List<Integer> held) {
        List<Integer> free = execution.free(lease, group);
        List<Integer> others =
                group.stream().filter(candidate -> !free.contains(candidate)).toList();
        held.addAll(others);
        if (!others.isEmpty()) {
            group(lease, free, held);
        } else if (group.size() == 1) {
            held.addAll(group); // free by now, or waiting for something else than its own row
        } else {
            // No customer is held, so it is a vendor of one of them: halving finds whose.
            halve(lease, group, held);
        }
    }

    private void halve(RunLease lease, List<Integer> group, @Nullable List<Integer> held) {
        int middle = group.size() / 2;
        group(lease, group.subList(0, middle), held);
        group(lease, group.subList(middle, group.size()), held);
    }

    private void retrying(RunLease lease, List<Integer> group) {
        for (int tries = 1; ; tries++) {
            try {
                ChunkTransfer.Written written = execution.transfer(lease, group);
                posted += written.reimbursed();
                declined += written.declined();
                return;
            } catch (RuntimeException failure) {
                boolean conflict = failure instanceof StoreConflict || SqlErrors.isConflict(failure);
                if (!conflict || isLockTimeout(failure) || tries == TRIES) {
                    throw failure;
                }
                LOG.log(Level.INFO, "run={0} conflict, try {1}: {2}", lease.runId(), tries, failure.getMessage());
                pause(tries);
            }
        }
    }

    private static boolean isLockTimeout(Throwable failure) {
        return SqlErrors.sqlState(failure).filter(LOCK_TIMEOUT::equals).isPresent();
    }

    private static @Nullable RunHalted haltBehind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RunHalted halted) {
                return halted;
            }
        }
        return null;
    }

    private static void pause(int tries) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(PAUSE_MS) + (long) PAUSE_MS * tries);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
