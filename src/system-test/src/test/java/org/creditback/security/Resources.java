package org.creditback.security;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The resources of the application, found among its compiled classes. */
final class Resources {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH");

    private Resources() {}

    /** As {@code GET /legal-entities/{entity}}. */
    static Set<String> all() {
        Path web = Path.of(System.getProperty("creditback.root"), "src", "web", "target", "classes");
        return new ClassFileImporter()
                .importPath(web).stream()
                        .filter(type -> type.isAnnotatedWith("jakarta.ws.rs.Path"))
                        .flatMap(Resources::calls)
                        .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Those that only read. */
    static List<String> readings() {
        return all().stream()
                .filter(call -> call.startsWith("GET "))
                .map(call -> call.substring("GET ".length()))
                .toList();
    }

    private static Stream<String> calls(JavaClass type) {
        return type.getMethods().stream()
                .flatMap(method -> methods(method).map(verb -> verb + " " + path(type) + path(method)));
    }

    private static Stream<String> methods(JavaMethod method) {
        return METHODS.stream().filter(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb));
    }

    private static String path(HasAnnotations<?> place) {
        return place.tryGetAnnotationOfType("jakarta.ws.rs.Path")
                .map(path -> path.get("value").orElseThrow().toString())
                .orElse("");
    }

    /** An address of it: this legal entity, and something that looks right for all else. */
    static String address(String path, String entity) {
        return path.replace("{entity}", entity)
                .replace("{account}", "C-1")
                .replace("{startsOn}", "2026-11-01")
                .replace("{name}", "auditor")
                .replaceAll("\\{[^}]*}", "1");
    }
}
