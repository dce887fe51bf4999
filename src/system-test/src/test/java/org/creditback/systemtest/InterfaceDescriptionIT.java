package org.creditback.systemtest;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.Location;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName(
        "The description of the interface is complete: nothing missing, nothing made up, everything with an example")
class InterfaceDescriptionIT {

    private static final String ROOT = "/creditback/api/v1";

    private static final Map<Class<? extends Annotation>, String> METHODS =
            Map.of(GET.class, "get", POST.class, "post", PUT.class, "put", DELETE.class, "delete");

    private static JsonNode description;

    private record Operation(String name, JsonNode said) {}

    @BeforeAll
    static void read() throws Exception {
        description = new ObjectMapper()
                .readTree(HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(RunningServer.get().address("/api/openapi?format=JSON"))
                                        .build(),
                                BodyHandlers.ofString())
                        .body());
    }

    @Test
    void everyMethodOfAResourceIsDescribedAndNothingElse() {
        Set<String> described = operations()
                .map(Operation::name)
                .map(InterfaceDescriptionIT::plain)
                .collect(toCollection(TreeSet::new));
        assertThat(described).isEqualTo(ofResources()).hasSizeGreaterThan(30);
    }

    @Test
    void everyOperationSaysInOneSentenceWhatItDoes() {
        assertThat(operations()
                        .filter(operation ->
                                operation.said().path("summary").asText().isBlank()))
                .extracting(Operation::name)
                .isEmpty();
    }

    @Test
    void everyOperationMayAnswerWithProblemDetails() {
        assertThat(operations()).allSatisfy(operation -> assertThat(operation
                        .said()
                        .at("/responses/default/content/application~1problem+json/schema/$ref")
                        .asText())
                .as(operation.name())
                .isEqualTo("#/components/schemas/Problem"));
        assertThat(description.at("/components/schemas/Problem/examples").isArray())
                .isTrue();
    }

    @Test
    void everyParameterSaysWhatItMeans() {
        List<String> silent = new ArrayList<>();
        description.path("paths").fields().forEachRemaining(path -> {
            path.getValue().path("parameters").forEach(parameter -> silent(path.getKey(), parameter, silent));
        });
        operations().forEach(operation -> {
            operation.said().path("parameters").forEach(parameter -> silent(operation.name(), parameter, silent));
        });
        assertThat(silent).isEmpty();
    }

    private static void silent(String place, JsonNode parameter, List<String> silent) {
        if (parameter.path("description").asText().isBlank()) {
            silent.add(place + " " + parameter.path("name").asText());
        }
    }

    @Test
    void everyBodyAndEveryAnswerInJsonHasAnExample() {
        List<String> without = new ArrayList<>();
        operations().forEach(operation -> {
            check(operation.name() + " body", operation.said().at("/requestBody/content"), without);
            operation.said().path("responses").fields().forEachRemaining(answer -> {
                if (answer.getKey().startsWith("2")) {
                    check(
                            operation.name() + " " + answer.getKey(),
                            answer.getValue().path("content"),
                            without);
                }
            });
        });
        assertThat(without).isEmpty();
    }

    private static void check(String what, JsonNode content, List<String> without) {
        content.fields().forEachRemaining(form -> {
            boolean json = form.getKey().equals("application/json");
            if (json && !form.getValue().has("example") && !form.getValue().has("examples")) {
                without.add(what);
            }
        });
    }

    private static Stream<Operation> operations() {
        return StreamSupport.stream(
                        ((Iterable<Map.Entry<String, JsonNode>>)
                                        () -> description.path("paths").fields())
                                .spliterator(),
                        false)
                .flatMap(path -> METHODS.values().stream()
                        .filter(path.getValue()::has)
                        .map(method -> new Operation(
                                method + " " + path.getKey(), path.getValue().path(method))));
    }

    private static Set<String> ofResources() {
        Set<String> found = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter().importLocations(locations())) {
            if (type.isAnnotatedWith(Path.class)) {
                String root = type.getAnnotationOfType(Path.class).value();
                type.getMethods()
                        .forEach(method -> METHODS.forEach((annotation, name) -> {
                            if (method.isAnnotatedWith(annotation)) {
                                found.add(plain(name + " " + ROOT + joined(root, pathOf(method))));
                            }
                        }));
            }
        }
        return found;
    }

    private static Set<Location> locations() {
        return new ApplicationClasses().get(InterfaceDescriptionIT.class);
    }

    private static String pathOf(JavaMethod method) {
        return method.isAnnotatedWith(Path.class)
                ? method.getAnnotationOfType(Path.class).value()
                : "";
    }

    private static String joined(String root, String path) {
        String whole = "/" + root + "/" + path;
        return whole.replaceAll("/+", "/").replaceAll("/$", "");
    }

    // The name of a parameter is a matter of taste, and a pattern behind it is the resource's own.
    private static String plain(String operation) {
        return operation.replaceAll("\\{[^}]*\\}", "{}");
    }
}
