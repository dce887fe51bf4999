package org.creditback.server;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the person at the keyboard asked for.
 *
 * @param root     the project's folder
 * @param server   the WildFly that the build has configured
 * @param ports    moved by {@code -Dcreditback.portOffset=N}
 * @param keep     {@code -Dcreditback.keep=true}: go on with the data of the last run
 * @param exit     {@code -Dcreditback.exit=true}: end after the report
 */
public record RunSettings(Path root, Path server, Ports ports, boolean keep, boolean exit) {

    /** From the system properties of this process. */
    static RunSettings ofThisProcess() {
        return new RunSettings(
                folder("creditback.root"),
                folder("creditback.server"),
                new Ports(offset()),
                Boolean.getBoolean("creditback.keep"),
                Boolean.getBoolean("creditback.exit"));
    }

    Path application() {
        return root.resolve("ear").resolve("target").resolve("creditback.ear");
    }

    /** An environment variable that is set and not blank. */
    static Optional<String> environment(String name) {
        return Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank());
    }

    private static int offset() {
        String text = System.getProperty("creditback.portOffset", "0");
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 55_000) {
            throw new StartFailure("creditback.portOffset is a number from 0 to 55000, not " + text + ".");
        }
        return Integer.parseInt(text);
    }

    private static Path folder(String property) {
        @Nullable String path = System.getProperty(property);
        if (path == null) {
            throw new StartFailure("Please start with ./mvnw -Prun verify: the property " + property + " is not set.");
        }
        return Path.of(path).toAbsolutePath().normalize();
    }
}
