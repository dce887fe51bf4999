package org.creditback.command;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The run command as a process, where it ends before it starts anything: one sentence, exit code 1. */
class RunCommandTest {

    @TempDir
    private Path root;

    @Test
    void aMissingFolderEndsIt() throws Exception {
        assertEndsWith("There is no folder " + root.resolve("away") + ":", "-Dcreditback.data=" + root.resolve("away"));
    }

    @Test
    void malformedJsonEndsIt() throws Exception {
        Path file = Files.writeString(root.resolve("legal-entities.json"), "[{\"entity\":\n]");
        assertEndsWith(file + ", line 2, column 1 is not valid JSON", "-Dcreditback.data=" + root);
    }

    @Test
    void aResultFileThatCannotBeWrittenEndsIt() throws Exception {
        Path file = root.resolve("away").resolve("candidates.csv");
        assertEndsWith("The file " + file + " cannot be written", "-Dcreditback.candidates=" + file);
    }

    private void assertEndsWith(String sentence, String... options) throws IOException, InterruptedException {
        Path output = root.resolve("output");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                "-Dcreditback.root=" + root,
                "-Dcreditback.server=" + root.resolve("server")));
        command.addAll(List.of(options));
        command.add(RunCommand.class.getName());
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            assertThat(process.exitValue()).isEqualTo(1);
            try (Stream<String> lines = Files.lines(output, UTF_8)) {
                assertThat(lines.filter(line -> !line.isBlank()))
                        .singleElement()
                        .asString()
                        .startsWith(sentence);
            }
        } finally {
            process.destroyForcibly();
        }
    }
}
