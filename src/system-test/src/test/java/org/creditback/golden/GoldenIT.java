package org.creditback.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.creditback.examples.Comparison;
import org.creditback.examples.ExampleParser;
import org.creditback.examples.Facts;
import org.creditback.examples.Golden;
import org.creditback.examples.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The golden examples through the real server, compared completely. */
class GoldenIT {

    // An approval policy is refused until approvals exist; then this case belongs to the others.
    private static final String NEEDS_APPROVALS = "E22a";

    @TestFactory
    Stream<DynamicTest> goldenExamples() {
        return ExampleParser.goldens().stream()
                .filter(golden -> !golden.name().equals(NEEDS_APPROVALS))
                .map(golden -> dynamicTest(golden.name(), () -> run(golden)));
    }

    private static void run(Golden golden) {
        String prefix = golden.name().length() > 14 ? golden.name().substring(0, 14) : golden.name();
        EntityNames names = new EntityNames(prefix);
        FactsByImport.enter(golden.facts(), names);
        long run = ServerRun.of(golden.facts(), names);
        Outcome outcome = OutcomeInBooks.read(golden.facts(), names, run);
        assertThat(ServerRun.differences(run)).isEmpty();
        Comparison.compare(golden, outcome);
        assertThat(Books.violations()).isEmpty();
    }

    @Test
    @DisplayName("E22: approval limits are not available yet, and refused where they are asked for")
    void approvalLimitsAreRefused() {
        Facts facts = ExampleParser.goldens().stream()
                .filter(golden -> golden.name().equals(NEEDS_APPROVALS))
                .findFirst()
                .orElseThrow()
                .facts();
        assertThatThrownBy(() -> LegalEntityByRest.create(facts, new EntityNames(NEEDS_APPROVALS)))
                .hasMessageContaining("422")
                .hasMessageContaining("NOT_AVAILABLE")
                .hasMessageContaining("approvalPolicy");
    }
}
