package org.creditback.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.creditback.server.Ports;
import org.creditback.server.StartFailure;
import org.jspecify.annotations.Nullable;

/**
 * What the person at the keyboard asked for.
 *
 * @param root       the project's folder
 * @param server     the WildFly that the build has configured
 * @param ports      moved by {@code -Dcreditback.portOffset=N}
 * @param keep       {@code -Dcreditback.keep=true}: go on with the data of the last run
 * @param exit       {@code -Dcreditback.exit=true}: end after the report
 * @param pay        {@code -Dcreditback.pay=true}: go on to the bank file
 * @param data       {@code -Dcreditback.data=DIR}; null: the sample company
 * @param candidates {@code -Dcreditback.candidates=FILE}; null: none is written
 * @param rejected   {@code -Dcreditback.rejected=FILE}; null: none is written
 * @param runFields  fields that replace those of every run, by name, as typed
 */
public record RunSettings(
        Path root,
        Path server,
        Ports ports,
        boolean keep,
        boolean exit,
        boolean pay,
        @Nullable Path data,
        @Nullable Path candidates,
        @Nullable Path rejected,
        Map<String, String> runFields) {

    private static final String PREFIX = "creditback.";
    private static final List<String> OWN =
            List.of("data", "keep", "exit", "candidates", "rejected", "portOffset", "pay");
    // Set by the build for itself and for the tests.
    private static final Set<String> OF_THE_BUILD = Set.of("root", "server", "test", "browser");

    /** From the system properties of this process. */
    static RunSettings ofThisProcess() {
        return of(System.getProperties());
    }

    static RunSettings of(Properties properties) {
        refuseUnknown(properties);
        return new RunSettings(
                folder(properties, "root"),
                folder(properties, "server"),
                new Ports(offset(properties)),
                flag(properties, "keep"),
                flag(properties, "exit"),
                flag(properties, "pay"),
                path(properties, "data"),
                path(properties, "candidates"),
                path(properties, "rejected"),
                runFields(properties));
    }

    Path application() {
        return root.resolve("ear").resolve("target").resolve("creditback.ear");
    }

    /** An environment variable that is set and not blank. */
    static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }

    private static void refuseUnknown(Properties properties) {
        names(properties)
                .filter(name -> !OWN.contains(name))
                .filter(name -> !RunFields.NAMES.contains(name))
                .filter(name -> !OF_THE_BUILD.contains(name.replaceAll("\\..*", "")))
                .sorted()
                .findFirst()
                .ifPresent(name -> {
                    throw new StartFailure("There is no option -Dcreditback." + name + ": the options are "
                            + String.join(", ", OWN) + ", and the fields of a run " + String.join(", ", RunFields.NAMES)
                            + ".");
                });
    }

    private static Map<String, String> runFields(Properties properties) {
        Map<String, String> given = new TreeMap<>();
        names(properties)
                .filter(RunFields.NAMES::contains)
                .forEach(name -> given.put(name, properties.getProperty(PREFIX + name)));
        return Map.copyOf(given);
    }

    private static Stream<String> names(Properties properties) {
        return properties.stringPropertyNames().stream()
                .filter(name -> name.startsWith(PREFIX))
                .map(name -> name.substring(PREFIX.length()));
    }

    private static boolean flag(Properties properties, String name) {
        String text = properties.getProperty(PREFIX + name, "false");
        // Maven makes -Dcreditback.exit without a value true.
        if (!text.equals("true") && !text.equals("false")) {
            throw new StartFailure("creditback." + name + " is true or false, not " + text + ".");
        }
        return text.equals("true");
    }

    private static int offset(Properties properties) {
        String text = properties.getProperty("creditback.portOffset", "0");
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 55_000) {
            throw new StartFailure("creditback.portOffset is a number from 0 to 55000, not " + text + ".");
        }
        return Integer.parseInt(text);
    }

    private static @Nullable Path path(Properties properties, String name) {
        String text = properties.getProperty(PREFIX + name, "");
        return text.isBlank() ? null : Path.of(text).toAbsolutePath().normalize();
    }

    private static Path folder(Properties properties, String name) {
        Path path = path(properties, name);
        if (path == null) {
            throw new StartFailure(
                    "Please start with ./mvnw -Prun verify: the property creditback." + name + " is not set.");
        }
        return path;
    }
}
