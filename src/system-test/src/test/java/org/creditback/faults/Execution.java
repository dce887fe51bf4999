package org.creditback.faults;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.dmr.ModelNode;

/** An execution of the job, as the server's console shows it and handles it. */
record Execution(long id) {

    private static final Set<String> ON_THE_WAY = Set.of("STARTING", "STARTED", "STOPPING");

    /** Operation {@code start-job}. */
    static Execution start(Map<String, String> properties) {
        ModelNode operation = operation("start-job");
        operation.get("job-xml-name").set("customer-reimbursement");
        new TreeMap<>(properties)
                .forEach((name, value) -> operation.get("properties").get(name).set(value));
        return new Execution(FaultServer.get().management().execute(operation).asLong());
    }

    /** Operation {@code stop-job}. */
    void stop() {
        act("stop-job");
    }

    /** Operation {@code restart-job}: another execution. */
    Execution restart() {
        return new Execution(act("restart-job").asLong());
    }

    private ModelNode act(String name) {
        ModelNode operation = operation(name);
        operation.get("execution-id").set(id);
        return FaultServer.get().management().execute(operation);
    }

    /** Status and exit status once it has ended: {@code COMPLETED DONE run 1: …}. */
    String end() {
        Await.until("end of execution " + id, () -> !ON_THE_WAY.contains(status()));
        // The status is there before the listeners have had their say; until then it is the exit status too.
        for (int i = 0; i < 40 && attribute("exit-status").equals(status()); i++) {
            Await.pause();
        }
        return status() + " " + attribute("exit-status");
    }

    String status() {
        return attribute("batch-status");
    }

    private String attribute(String name) {
        ModelNode operation = operation("read-attribute");
        operation.get("address").add("job", "customer-reimbursement");
        operation.get("address").add("execution", String.valueOf(id));
        operation.get("name").set(name);
        return FaultServer.get().management().execute(operation).asString();
    }

    private static ModelNode operation(String name) {
        ModelNode operation = new ModelNode();
        operation.get("operation").set(name);
        ModelNode address = operation.get("address");
        address.add("deployment", "creditback.ear");
        address.add("subdeployment", "creditback-reimbursement.jar");
        address.add("subsystem", "batch-jberet");
        return operation;
    }
}
