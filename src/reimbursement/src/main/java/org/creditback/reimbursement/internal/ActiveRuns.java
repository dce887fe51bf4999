package org.creditback.reimbursement.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The runs that this server works on at this moment, and the name under which it holds their leases. */
@ApplicationScoped
public class ActiveRuns {

    // By run, the execution that works on it: a second one that was not needed does not end the first.
    private final Map<Long, Long> active = new ConcurrentHashMap<>();
    private final Set<Long> lost = ConcurrentHashMap.newKeySet();
    private final String boot = UUID.randomUUID().toString();

    /** The node, without the identity of its present life. */
    String node() {
        return System.getProperty("jboss.node.name", "local");
    }

    /** The node in its present life: after a crash the same node is another owner. */
    String owner() {
        return node() + "/" + boot;
    }

    void begin(long runId, long executionId) {
        active.put(runId, executionId);
        lost.remove(runId);
    }

    void end(long runId, long executionId) {
        active.remove(runId, executionId);
    }

    /** The execution has ended and could not say so in the run: the database was away. */
    void lose(long runId, long executionId) {
        if (active.remove(runId, executionId)) {
            lost.add(runId);
        }
    }

    /** Runs whose execution was lost, until somebody has set them back. */
    List<Long> lost() {
        return List.copyOf(lost);
    }

    void found(long runId) {
        lost.remove(runId);
    }

    boolean isActive(long runId) {
        return active.containsKey(runId);
    }

    List<Long> all() {
        return List.copyOf(active.keySet());
    }

    /** By run, the execution that works on it. */
    Map<Long, Long> executions() {
        return Map.copyOf(active);
    }
}
