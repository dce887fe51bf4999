package org.creditback.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.creditback.server.StartFailure;

/** Payments of what runs posted: prepared as {@code clerk.ap}, approved as {@code controller}. */
public record PaymentCalls(CreditbackClient client) {

    private static final String CLERK = "clerk.ap";
    private static final String CONTROLLER = "controller";

    /** What would be paid of a run, and what is left out. */
    public JsonNode preview(String entity, String run) {
        return client.post(CLERK, of(entity) + "/payment-proposals", criteria(run));
    }

    /** A journal of it; empty where there is nothing to pay. */
    public Optional<String> journal(String entity, String run) {
        ObjectNode body = CreditbackClient.JSON.createObjectNode();
        body.put("requestId", UUID.randomUUID().toString());
        body.set("criteria", criteria(run));
        try {
            return Optional.of(client.post(CLERK, of(entity) + "/payment-journals", body)
                    .path("journal")
                    .asText());
        } catch (CallRefused refused) {
            if (refused.code().equals("NOTHING_TO_PAY")) {
                return Optional.empty();
            }
            throw refused;
        }
    }

    /** Submitted by the clerk, and approved as the controller sees it. */
    public void approve(String entity, String journal) {
        String path = of(entity) + "/payment-journals/" + journal;
        JsonNode submitted = client.post(CLERK, path + "/submission", CreditbackClient.JSON.createObjectNode());
        if (submitted.path("state").asText().equals("SUBMITTED")) {
            ObjectNode decision = CreditbackClient.JSON.createObjectNode();
            decision.put("decision", "APPROVE");
            decision.put("contentHash", submitted.path("contentHash").asText());
            client.post(CONTROLLER, path + "/approval", decision);
        }
    }

    /** Its files of a method, not released. */
    public List<JsonNode> generate(String entity, String journal, String method) {
        List<JsonNode> files = new ArrayList<>();
        String path =
                of(entity) + "/payment-journals/" + journal + "/generation?method=" + CreditbackClient.segment(method);
        for (JsonNode file : client.post(CLERK, path, CreditbackClient.JSON.createObjectNode())
                .path("items")) {
            if (file.path("method").asText().equals(method)) {
                files.add(file);
            }
        }
        return files;
    }

    /** Posts it. */
    public void post(String entity, String journal, LocalDate postingDate) {
        ObjectNode body = CreditbackClient.JSON.createObjectNode();
        body.put("postingDate", postingDate.toString());
        client.post(CLERK, of(entity) + "/payment-journals/" + journal + "/posting", body);
    }

    /** Keeps the bytes of a file in a folder. */
    public Path keep(String entity, JsonNode file, Path folder) {
        Path kept = folder.resolve(file.path("fileName").asText());
        String path = of(entity) + "/bank-files/" + file.path("file").asText();
        try (InputStream bytes =
                client.stream(CLERK, path, file.path("mediaType").asText())) {
            Files.copy(bytes, kept);
            return kept;
        } catch (IOException failure) {
            throw new StartFailure("The bank file " + kept + " cannot be written: " + failure.getMessage(), failure);
        }
    }

    private static ObjectNode criteria(String run) {
        ObjectNode criteria = CreditbackClient.JSON.createObjectNode();
        criteria.put("run", run);
        return criteria;
    }

    private static String of(String entity) {
        return "/legal-entities/" + CreditbackClient.segment(entity);
    }
}
