package org.creditback.benchmarks;

import java.nio.file.Path;

/**
 * What is measured; each number is a system property {@code creditback.benchmark.…}.
 *
 * @param root      the project's folder
 * @param name      of the result file, after the date
 * @param customers of a legal entity
 * @param smaller   of the legal entity that memory is compared with
 * @param rounds    how often job and twin take turns
 */
record BenchmarkSettings(Path root, String name, int customers, int smaller, int rounds) {

    static BenchmarkSettings ofThisProcess() {
        return new BenchmarkSettings(
                Path.of(System.getProperty("creditback.root", "."))
                        .toAbsolutePath()
                        .normalize(),
                System.getProperty("creditback.benchmark.name", "run"),
                Integer.getInteger("creditback.benchmark.customers", 100_000),
                Integer.getInteger("creditback.benchmark.smaller", 10_000),
                Integer.getInteger("creditback.benchmark.rounds", 3));
    }

    Path server() {
        // Where the build of src/system-test has put the configured server.
        Path target = root.resolve("src").resolve("system-test").resolve("target");
        try (var found = java.nio.file.Files.list(target)) {
            return found.filter(path -> path.getFileName().toString().startsWith("wildfly-"))
                    .findFirst()
                    .orElseThrow();
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    Path application() {
        return root.resolve("ear").resolve("target").resolve("creditback.ear");
    }

    Path results() {
        return root.resolve("src").resolve("benchmarks").resolve("results");
    }
}
