package org.creditback.reimbursement.internal;

import jakarta.batch.operations.BatchRuntimeException;
import jakarta.batch.operations.JobOperator;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Properties;

/** The only user of the batch container's operator. */
@ApplicationScoped
public class RunStarter {

    private static final Logger LOG = System.getLogger(RunStarter.class.getName());

    private static final String JOB = "customer-reimbursement";

    /** Starts an execution that takes the run as far as its state allows. */
    public long start(long runId) {
        Properties parameters = new Properties();
        parameters.setProperty("runId", String.valueOf(runId));
        return operator().start(JOB, parameters);
    }

    /** The parameters an execution was started with. */
    Properties parameters(long executionId) {
        Properties parameters = operator().getParameters(executionId);
        return parameters == null ? new Properties() : parameters;
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
