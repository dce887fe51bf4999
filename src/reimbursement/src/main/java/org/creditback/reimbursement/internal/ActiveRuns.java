package org.creditback.reimbursement.internal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** The runs that this server works on at this moment, and the name under which it holds their leases. */
@ApplicationScoped
public class ActiveRuns {

    private final Set<Long> active = ConcurrentHashMap.newKeySet();
    private final String boot = UUID.randomUUID().toString();

    /** The node, without the identity of its present life. */
    String node() {
        return System.getProperty("jboss.node.name", "local");
    }

    /** The node in its present life: after a crash the same node is another owner. */
    String owner() {
        return node() + "/" + boot;
    }

    void begin(long runId) {
        active.add(runId);
    }

    void end(long runId) {
        active.remove(runId);
    }

    boolean isActive(long runId) {
        return active.contains(runId);
    }

    List<Long> all() {
        return List.copyOf(active);
    }
}
