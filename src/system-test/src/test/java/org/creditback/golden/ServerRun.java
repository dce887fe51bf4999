package org.creditback.golden;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.creditback.examples.Facts;
import org.creditback.systemtest.RunningServer;
import org.jboss.dmr.ModelNode;

/** Starts a run at the server and waits for its end. */
final class ServerRun {

    private static final Set<String> ON_THE_WAY = Set.of("REQUESTED", "SELECTING", "APPROVED", "POSTING");

    private ServerRun() {}

    /** The whole of a case: freeze, what happens meanwhile, posting or cancellation. The run. */
    static long of(Facts facts, EntityNames names) {
        long run = start(facts, names);
        finish(facts, names, run);
        return run;
    }

    /** Sends the run on its way: as a preview where something happens between freeze and posting. */
    static long start(Facts facts, EntityNames names) {
        ModelNode body = body(facts, isPreview(facts) ? "PREVIEW" : "POST");
        return started(Rest.AR_CLERK.post(runs(facts, names), body.toJSONString(true)));
    }

    /** Does what is left to do, and waits. */
    static void finish(Facts facts, EntityNames names, long run) {
        String runs = runs(facts, names);
        String state = awaitRest(runs, run, isPreview(facts));
        if (isPreview(facts) && state.equals("FROZEN")) {
            Changes.make(facts, names);
            Rest.body(202, Rest.AR_CLERK.post(runs + "/" + run + (facts.cancels() ? "/cancel" : "/posting"), ""));
            awaitRest(runs, run, false);
        }
    }

    private static boolean isPreview(Facts facts) {
        return facts.cancels() || !facts.changes().isEmpty();
    }

    static String runs(Facts facts, EntityNames names) {
        return "/legal-entities/" + names.of(facts.run().entity()) + "/reimbursement-runs";
    }

    /** The body of the request, with a key of its own. */
    static ModelNode body(Facts facts, String action) {
        ModelNode body = new ModelNode();
        body.get("requestId").set(UUID.randomUUID().toString());
        body.get("action").set(action);
        body.get("postingDate").set(facts.run().posting().toString());
        body.get("cutOffDate").set(facts.run().cutOff().toString());
        body.get("summarizeCustomer").set(facts.run().summarize());
        body.get("openDebitMode").set(facts.run().debits());
        body.get("separateBillingClassification").set(facts.run().classes());
        return body;
    }

    /** The run that an accepted request is about: it stands at the end of its address. */
    static long started(HttpResponse<String> answer) {
        Rest.body(202, answer);
        String location = answer.headers().firstValue("Location").orElseThrow();
        return Long.parseLong(location.substring(location.lastIndexOf('/') + 1));
    }

    /** The state in which a run comes to rest; a preview rests when it is frozen. */
    static String awaitRest(String runs, long run, boolean preview) {
        return Rest.await("end of run " + run, () -> {
            ModelNode answer = Rest.json(200, Rest.AR_CLERK.get(runs + "/" + run));
            String state = answer.get("state").asString();
            return ON_THE_WAY.contains(state) || (state.equals("FROZEN") && !preview) ? null : state;
        });
    }

    /** Started from the server's console instead, which also says how the work is cut; not waited for. */
    static long fromConsole(Facts facts, EntityNames names, int chunkSize, int partitions) {
        String entity = names.of(facts.run().entity());
        Map<String, String> properties = new TreeMap<>();
        body(facts, "POST")
                .asPropertyList()
                .forEach(property ->
                        properties.put(property.getName(), property.getValue().asString()));
        properties.put("legalEntity", entity);
        properties.put("chunkSize", String.valueOf(chunkSize));
        properties.put("partitions", String.valueOf(partitions));
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
        long run = Rest.await("run of " + entity, () -> Books.list(
                        "SELECT max(run_id) FROM reimbursement.run WHERE legal_entity = ? AND prepared_by = 'console'",
                        row -> row.getObject(1, Long.class),
                        entity)
                .get(0));
        return run;
    }

    /** The certificate's differences, for a run that is not proven. */
    static List<String> differences(long run) {
        return Books.list("""
                SELECT line || ' ' || item || ': ' || left_side || ' and ' || right_side FROM reimbursement.run_proof
                 WHERE run_id = ? AND left_side <> right_side""", row -> row.getString(1), run);
    }
}
