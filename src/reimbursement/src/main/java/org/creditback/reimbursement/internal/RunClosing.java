package org.creditback.reimbursement.internal;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.stream.Collectors;
import org.creditback.domain.StoreConflict;
import org.creditback.domain.money.Amounts;
import org.creditback.domain.reimbursement.StopReason;
import org.creditback.reimbursement.store.RunHeader;

/** The end of an execution, whatever ended it. */
@Dependent
public class RunClosing {

    private static final Logger LOG = System.getLogger(RunClosing.class.getName());

    /** Who acts where nobody does. */
    static final String SYSTEM = "system";

    private static final int TRIES = 5;
    private static final int PAUSE_MS = 2_000;

    @Inject
    private RunExecution execution;

    @Inject
    private ActiveRuns active;

    /**
     * Sets back what is left on the way. Where the database is away it is tried for some seconds; after that the sweeper does it.
     *
     * @param stopping true where the container was asked to stop the execution
     * @return one line for people
     */
    public String close(long runId, long executionId, boolean stopping) {
        for (int tries = 1; ; tries++) {
            try {
                String line = closeOnce(runId, executionId, stopping);
                active.end(runId, executionId);
                return line;
            } catch (RuntimeException failure) {
                boolean passing = failure instanceof StoreConflict || Outage.isBehind(failure);
                if (tries == TRIES || !passing) {
                    LOG.log(Level.WARNING, "run=" + runId + " could not be closed, the sweeper will", failure);
                    active.lose(runId, executionId);
                    return "UNKNOWN run " + runId;
                }
                pause();
            }
        }
    }

    private String closeOnce(long runId, long executionId, boolean stopping) {
        if (!execution.isOf(runId, executionId)) {
            return "NOT_NEEDED run " + runId;
        }
        if (stopping) {
            execution.close(runId, executionId, StopReason.OPERATOR, ConsoleStart.AUTHOR, "stop-job");
        } else {
            execution.close(runId, executionId, StopReason.OUTAGE, SYSTEM, "the execution ended early");
        }
        return line(execution.run(runId));
    }

    private String line(RunHeader run) {
        String totals = execution.totals(run.runId()).stream()
                .map(total -> total.getCurrencyUnit().getCode() + " " + Amounts.plain(total))
                .collect(Collectors.joining(", "));
        return run.state() + " run " + run.runId() + ": " + run.considered() + " considered, " + run.selected()
                + " selected" + (totals.isEmpty() ? "" : ", " + totals);
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
