package org.creditback.benchmarks;

import java.nio.file.Path;

/**
 * What is measured; each number is a system property {@code creditback.benchmark.…}.
 *
 * @param what      is done: {@code compare} job and twin, {@code profile} the job, {@code import} a large file, ask {@code lists}, make
 *                  {@code payments}
 * @param root      the project's folder
 * @param name      of the result file, after the date
 * @param customers of a legal entity
 * @param smaller   of the legal entity that memory is compared with
 * @param rounds    how often job and twin take turns
 * @param partitions of the job that is profiled
 * @param items     of the file that is imported
 * @param requests  to each list
 * @param payments  of a payment journal, or some more
 * @param keep      go on with the database of the last time: to fill a large one takes longer than to measure with it
 */
record BenchmarkSettings(
        String what,
        Path root,
        String name,
        int customers,
        int smaller,
        int rounds,
        int partitions,
        int items,
        int requests,
        int payments,
        boolean keep) {

    static BenchmarkSettings ofThisProcess() {
        return new BenchmarkSettings(
                System.getProperty("creditback.benchmark", "compare"),
                Path.of(System.getProperty("creditback.root", "."))
                        .toAbsolutePath()
                        .normalize(),
                System.getProperty("creditback.benchmark.name", "run"),
                Integer.getInteger("creditback.benchmark.customers", 100_000),
                Integer.getInteger("creditback.benchmark.smaller", 10_000),
                Integer.getInteger("creditback.benchmark.rounds", 3),
                Integer.getInteger("creditback.benchmark.partitions", 1),
                Integer.getInteger("creditback.benchmark.items", 1_000_000),
                Integer.getInteger("creditback.benchmark.requests", 100),
                Integer.getInteger("creditback.benchmark.payments", 100_000),
                Boolean.getBoolean("creditback.benchmark.keep"));
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

    boolean isProfile() {
        return what.equals("profile");
    }

    /** Where the database, the server and what they leave behind lie. */
    Path workFolder() {
        return root.resolve("src").resolve("benchmarks").resolve("target").resolve("benchmark");
    }

    Path application() {
        return root.resolve("ear").resolve("target").resolve("creditback.ear");
    }

    Path results() {
        return root.resolve("src").resolve("benchmarks").resolve("results");
    }
}
