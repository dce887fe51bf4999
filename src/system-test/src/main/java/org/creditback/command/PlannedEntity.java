package org.creditback.command;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.creditback.server.StartFailure;

/**
 * An entry of {@code legal-entities.json}.
 *
 * @param entity its code
 * @param name   empty where the entry has none
 * @param body   what creates it
 * @param run    what starts its run; empty for none
 * @param place  where it stands, for people
 */
record PlannedEntity(String entity, String name, ObjectNode body, Optional<ObjectNode> run, String place) {

    private static final String RUN = "run";

    static PlannedEntity of(ObjectNode entry, String place) {
        ObjectNode body = entry.deepCopy();
        JsonNode run = body.remove(RUN);
        if (run != null && !run.isNull() && !run.isObject()) {
            throw new StartFailure(
                    "The \"run\" in " + place + " is not an object: write it as {\"action\":\"POST\", …}.");
        }
        return new PlannedEntity(
                body.path("entity").asText(),
                body.path("name").asText(""),
                body,
                run instanceof ObjectNode given ? Optional.of(given) : Optional.empty(),
                place);
    }
}
