package org.creditback.benchmarks;

import java.util.List;
import java.util.Map;
import org.creditback.server.Management;
import org.jboss.dmr.ModelNode;

/** The job in the server, started as the server's console starts it. */
final class Job {

    private static final int PATIENCE_SECONDS = 900;
    private static final int REGISTERED_SECONDS = 30;

    private final Management management;
    private final Books books;

    Job(Management management, Books books) {
        this.management = management;
        this.books = books;
    }

    /** Runs the job over a legal entity to its end. */
    Timing run(String entity, int partitions, int chunkSize) {
        start(Map.of(
                "legalEntity",
                entity,
                "postingDate",
                Books.POSTING_DATE,
                "partitions",
                String.valueOf(partitions),
                "chunkSize",
                String.valueOf(chunkSize)));
        for (int tenths = 0; tenths < PATIENCE_SECONDS * 10; tenths++) {
            List<Long> ended = books.ended(entity);
            if (!ended.isEmpty()) {
                return books.timing(ended.get(0));
            }
            if (tenths > REGISTERED_SECONDS * 10 && !books.hasRun(entity)) {
                throw new IllegalStateException("no run of " + entity + " was registered: the server's log says why");
            }
            pause();
        }
        throw new IllegalStateException("the run of " + entity + " has not ended after " + PATIENCE_SECONDS + " s");
    }

    private void start(Map<String, String> properties) {
        ModelNode operation = new ModelNode();
        operation.get("operation").set("start-job");
        ModelNode address = operation.get("address");
        address.add("deployment", "creditback.ear");
        address.add("subdeployment", "creditback-reimbursement.jar");
        address.add("subsystem", "batch-jberet");
        operation.get("job-xml-name").set("customer-reimbursement");
        properties.forEach(
                (name, value) -> operation.get("properties").get(name).set(value));
        management.execute(operation);
    }

    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
