package org.creditback.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/**
 * Completes the description of the interface: every operation may answer with problem details, and those that say nothing of themselves in
 * openapi.yaml get their sentences, their status and real calls as examples from openapi-examples.json.
 */
public final class InterfaceDescription implements OASFilter {

    private static final String EXAMPLES = "/META-INF/openapi-examples.json";
    private static final String ROOT = "/api/v1";
    private static final String JSON = "application/json";

    @Override
    public Operation filterOperation(Operation operation) {
        APIResponses responses =
                operation.getResponses() == null ? OASFactory.createAPIResponses() : operation.getResponses();
        for (String status : List.of("401", "default")) {
            responses.addAPIResponse(status, problem(status));
        }
        operation.setResponses(responses);
        return operation;
    }

    private static APIResponse problem(String status) {
        return OASFactory.createAPIResponse()
                .description(status.equals("401") ? "No login, or a wrong one" : "Refused, or failed")
                .content(OASFactory.createContent()
                        .addMediaType(
                                Problem.MEDIA_TYPE,
                                OASFactory.createMediaType()
                                        .schema(OASFactory.createSchema().ref("#/components/schemas/Problem"))));
    }

    @Override
    public void filterOpenAPI(OpenAPI description) {
        JsonNode examples = examples();
        Map<String, PathItem> paths = description.getPaths().getPathItems();
        if (paths != null) {
            paths.forEach((path, item) -> item.getOperations().forEach((method, operation) -> {
                // The context root stands before or not, as the server asks before or after it is known.
                String place = path.substring(path.indexOf(ROOT) + ROOT.length());
                JsonNode said = examples.path(method.name().toLowerCase(Locale.ROOT) + " " + place);
                if (!said.isMissingNode()) {
                    complete(operation, said);
                }
                explain(item.getParameters(), examples.path("parameters"));
                explain(operation.getParameters(), examples.path("parameters"));
            }));
        }
    }

    private static void complete(Operation operation, JsonNode said) {
        if (operation.getSummary() == null) {
            operation.setSummary(said.path("summary").asText());
        }
        if (operation.getDescription() == null && said.has("description")) {
            operation.setDescription(said.path("description").asText());
        }
        if ((operation.getTags() == null || operation.getTags().isEmpty()) && said.has("tag")) {
            operation.addTag(said.path("tag").asText());
        }
        if (said.has("body") && operation.getRequestBody() != null) {
            give(operation.getRequestBody().getContent(), said.path("body"));
        }
        answer(operation.getResponses(), said);
    }

    // A parameter means the same wherever it stands.
    private static void explain(@Nullable List<Parameter> parameters, JsonNode said) {
        if (parameters != null) {
            parameters.stream()
                    .filter(parameter -> parameter.getDescription() == null && said.has(parameter.getName()))
                    .forEach(parameter -> parameter.setDescription(
                            said.path(parameter.getName()).asText()));
        }
    }

    private static void answer(APIResponses responses, JsonNode said) {
        String status = said.path("status").asText();
        APIResponse ofMethod = responses.getAPIResponse("200");
        APIResponse answer = responses.getAPIResponse(status);
        if (answer == null) {
            // What the method returns is there as 200; the resource answers another status.
            answer = ofMethod == null ? OASFactory.createAPIResponse().description("Done") : ofMethod;
            responses.addAPIResponse(status, answer);
        }
        if (!status.equals("200")) {
            responses.removeAPIResponse("200");
        }
        if (!said.has("answer")) {
            answer.setContent(null);
            return;
        }
        Content content = answer.getContent() == null ? OASFactory.createContent() : answer.getContent();
        if (!content.hasMediaType(JSON)) {
            content.addMediaType(JSON, OASFactory.createMediaType());
        }
        content.removeMediaType("*/*");
        answer.setContent(content);
        give(content, said.path("answer"));
    }

    private static void give(@Nullable Content content, JsonNode example) {
        if (content == null || content.getMediaTypes() == null) {
            return;
        }
        for (MediaType form : content.getMediaTypes().values()) {
            if (form.getExample() == null
                    && (form.getExamples() == null || form.getExamples().isEmpty())) {
                form.setExample(StrictJson.MAPPER.convertValue(example, Object.class));
            }
        }
    }

    private static JsonNode examples() {
        try (InputStream file = InterfaceDescription.class.getResourceAsStream(EXAMPLES)) {
            return StrictJson.MAPPER.readTree(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
