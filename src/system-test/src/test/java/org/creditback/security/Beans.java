package org.creditback.security;

import jakarta.ejb.Singleton;
import jakarta.ejb.Stateless;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The beans of the application, found among its compiled classes; what others add is found by itself. */
final class Beans {

    private static final Path SOURCES = Path.of(System.getProperty("creditback.root"), "src");
    private static final List<String> MODULES = List.of("ledger", "receivables", "payables", "reimbursement");

    private Beans() {}

    /** The names of their classes. */
    static List<String> names() {
        return classes().map(Class::getName).sorted().toList();
    }

    /** What they let others call. */
    static List<Door> doors() {
        return classes().flatMap(bean -> Door.of(bean).stream()).toList();
    }

    /** The table as a file of the test, to be taken into the server. */
    static String rules() {
        return read(SOURCES.resolve("system-test/src/test/resources/security/doors.txt"));
    }

    private static Stream<Class<?>> classes() {
        return MODULES.stream().flatMap(module -> classes(SOURCES.resolve(module + "/target/classes")));
    }

    private static Stream<Class<?>> classes(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files
                    .map(folder::relativize)
                    .map(Path::toString)
                    .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .<Class<?>>map(Beans::load)
                    .filter(type ->
                            type.isAnnotationPresent(Stateless.class) || type.isAnnotationPresent(Singleton.class))
                    .toList()
                    .stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Beans.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
