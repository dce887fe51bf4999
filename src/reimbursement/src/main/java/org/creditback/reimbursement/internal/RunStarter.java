package org.creditback.reimbursement.internal;

import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.operations.NoSuchJobExecutionException;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.batch.runtime.BatchStatus;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.EnumSet;
import java.util.Properties;
import java.util.Set;
import org.creditback.reimbursement.ScheduleId;

/** The only user of the batch container's operator. */
@ApplicationScoped
public class RunStarter {

    private static final Logger LOG = System.getLogger(RunStarter.class.getName());

    /** The parameter that names the run to take on. */
    static final String RUN_ID = "runId";

    /** The parameter that names the schedule which started the run. */
    static final String SCHEDULE = "schedule";

    private static final String JOB = "customer-reimbursement";
    private static final Set<BatchStatus> ON_THE_WAY =
            EnumSet.of(BatchStatus.STARTING, BatchStatus.STARTED, BatchStatus.STOPPING);

    /** Starts an execution that takes the run as far as its state allows. */
    public long start(long runId) {
        Properties parameters = new Properties();
        parameters.setProperty(RUN_ID, String.valueOf(runId));
        return operator().start(JOB, parameters);
    }

    /** The same for a schedule: what the execution does to the run is noted under its name. */
    public long start(long runId, ScheduleId schedule) {
        Properties parameters = new Properties();
        parameters.setProperty(RUN_ID, String.valueOf(runId));
        parameters.setProperty(SCHEDULE, schedule.toString());
        return operator().start(JOB, parameters);
    }

    /** The parameters an execution was started with. */
    Properties parameters(long executionId) {
        Properties parameters = operator().getParameters(executionId);
        return parameters == null ? new Properties() : parameters;
    }

    /** Whether an execution is on the way, as far as the container can say. */
    boolean isRunning(long executionId) {
        try {
            return ON_THE_WAY.contains(operator().getJobExecution(executionId).getBatchStatus());
        } catch (NoSuchJobExecutionException gone) {
            return false;
        } catch (BatchRuntimeException unknown) {
            return true; // its repository is away
        }
    }

    /** Asks the container too: an execution of this server then ends cleanly at its next chunk. */
    void requestStop(long executionId) {
        try {
            operator().stop(executionId);
        } catch (BatchRuntimeException notRunningHere) {
            // Over already, or of another server: the stop request in the run tables reaches it.
            LOG.log(Level.DEBUG, "execution {0} is not running here: {1}", executionId, notRunningHere.getMessage());
        }
    }

    private static JobOperator operator() {
        return BatchRuntime.getJobOperator();
    }
}
