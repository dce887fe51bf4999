package org.creditback.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.creditback.examples.Comparison;
import org.creditback.examples.ExampleParser;
import org.creditback.examples.Golden;
import org.creditback.examples.Outcome;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The golden examples through the real server, compared completely. */
class GoldenIT {

    @TestFactory
    Stream<DynamicTest> goldenExamples() {
        return ExampleParser.goldens().stream().map(golden -> dynamicTest(golden.name(), () -> run(golden)));
    }

    private static void run(Golden golden) {
        String prefix = golden.name().length() > 14 ? golden.name().substring(0, 14) : golden.name();
        EntityNames names = new EntityNames(prefix);
        FactsByImport.enter(golden.facts(), names);
        long run = ServerRun.of(golden.facts(), names);
        Outcome outcome = OutcomeInBooks.read(golden.facts(), names, run);
        assertThat(ServerRun.differences(run)).isEmpty();
        Comparison.compare(golden, outcome);
        if (!golden.facts().cancels() && !outcome.state().equals("SUBMITTED")) {
            CandidatesFile.compare(golden.facts(), names, run, golden.expected());
        }
        assertThat(Books.violations()).isEmpty();
    }
}
