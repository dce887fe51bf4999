package org.creditback.golden;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.creditback.examples.Facts;
import org.creditback.systemtest.RunningServer;
import org.jboss.dmr.ModelNode;

/** Starts a run at the server and waits for its end. */
final class ServerRun {

    private static final Set<String> ON_THE_WAY = Set.of("REQUESTED", "SELECTING", "POSTING");

    private ServerRun() {}

    /** The whole of a case: freeze, what happens meanwhile, posting or cancellation. The run. */
    static long of(Facts facts, EntityNames names, Map<String, String> execution) {
        String entity = names.of(facts.run().entity());
        boolean preview = facts.cancels() || !facts.changes().isEmpty();
        Map<String, String> properties = new TreeMap<>(execution);
        properties.put("legalEntity", entity);
        properties.put("action", preview ? "PREVIEW" : "POST");
        properties.put("postingDate", facts.run().posting().toString());
        properties.put("cutOffDate", facts.run().cutOff().toString());
        properties.put("summarizeCustomer", String.valueOf(facts.run().summarize()));
        properties.put("openDebitMode", facts.run().debits());
        properties.put(
                "separateBillingClassification", String.valueOf(facts.run().classes()));
        start(properties);
        long run = Long.parseLong(await("run of " + entity, () -> Books.list(
                        "SELECT max(run_id)::text FROM reimbursement.run WHERE legal_entity = ? AND prepared_by <> 'test'",
                        row -> row.getString(1),
                        entity)
                .get(0)));
        awaitRest(run, preview);
        if (preview
                && Books.text("SELECT state FROM reimbursement.run WHERE run_id = ?", run)
                        .equals("FROZEN")) {
            Changes.make(facts, names);
            if (facts.cancels()) {
                Books.write(jdbc -> jdbc.update(
                        "UPDATE reimbursement.run SET state = 'CANCELED', void_reason = 'RUN_CANCELED' WHERE run_id = ?",
                        run));
                Books.write(jdbc -> jdbc.update(
                        "INSERT INTO reimbursement.run_event (run_id, actor, event, from_state, to_state) VALUES (?, 'test', 'RUN_CANCELED', 'FROZEN', 'CANCELED')",
                        run));
                return run;
            }
            Books.write(
                    jdbc -> jdbc.update("UPDATE reimbursement.run SET released_by = 'console' WHERE run_id = ?", run));
            start(Map.of("runId", String.valueOf(run)));
            await(
                    "posting of run " + run,
                    () -> Books.text("SELECT state FROM reimbursement.run WHERE run_id = ?", run)
                                    .equals("FROZEN")
                            ? null
                            : "started");
            awaitRest(run, false);
        }
        return run;
    }

    private static void awaitRest(long run, boolean preview) {
        await("end of run " + run, () -> {
            String state = Books.text("SELECT state FROM reimbursement.run WHERE run_id = ?", run);
            return ON_THE_WAY.contains(state) || (state.equals("FROZEN") && !preview) ? null : state;
        });
    }

    private interface Question {
        @org.jspecify.annotations.Nullable
        String ask();
    }

    private static String await(String what, Question question) {
        Instant end = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(end)) {
            String answer = question.ask();
            if (answer != null) {
                return answer;
            }
            try {
                Thread.sleep(20);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stop);
            }
        }
        throw new AssertionError("waited too long for the " + what);
    }

    private static void start(Map<String, String> properties) {
        ModelNode operation = new ModelNode();
        operation.get("operation").set("start-job");
        ModelNode address = operation.get("address");
        address.add("deployment", "creditback.ear");
        address.add("subdeployment", "creditback-reimbursement.jar");
        address.add("subsystem", "batch-jberet");
        operation.get("job-xml-name").set("customer-reimbursement");
        properties.forEach(
                (name, value) -> operation.get("properties").get(name).set(value));
        RunningServer.get().management().execute(operation);
    }

    /** The certificate's differences, for a run that is not proven. */
    static List<String> differences(long run) {
        return Books.list(
                "SELECT line || ' ' || item || ': ' || left_side || ' and ' || right_side FROM reimbursement.run_proof WHERE run_id = ? AND left_side <> right_side",
                row -> row.getString(1),
                run);
    }
}
