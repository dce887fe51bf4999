package org.creditback.domain.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.creditback.examples.Comparison;
import org.creditback.examples.ExampleParser;
import org.creditback.examples.Golden;
import org.creditback.examples.Outcome;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The golden examples, decided and posted by the rules alone. */
class GoldenRulesTest {

    private static final Map<String, String> RULES = Map.ofEntries(
            Map.entry("E1", "SE-10 PO-2 PO-6"),
            Map.entry("E2", "SE-7 SE-8 SE-9"),
            Map.entry("E3", "SE-13 SE-14 PO-3 PO-4 PO-12"),
            Map.entry("E4", "PO-9 PO-10 SE-14"),
            Map.entry("E5", "SE-10 SE-11"),
            Map.entry("E6", "VE-2 VE-3 VE-6 VE-7"),
            Map.entry("E8", "SE-1 SE-24"),
            Map.entry("E11", "RI-3"),
            Map.entry("E12", "SE-13 SE-15 SE-16"),
            Map.entry("E13", "SE-13 SE-15 NU-2"),
            Map.entry("E14", "SE-17 MO-4"),
            Map.entry("E16", "SE-10 SE-11 VE-12"),
            Map.entry("E17", "MO-1 MO-2 PO-10"),
            Map.entry("E20", "SE-11 NU-1"),
            Map.entry("E21", "PO-15 NU-4"),
            Map.entry("E22", "AP-1 AP-2 DI-10"),
            Map.entry("E23", "SE-9 PO-11"),
            Map.entry("E24", "PO-9 PO-10 MO-4"),
            Map.entry("E25", "VE-3 NU-2"),
            Map.entry("E26", "NU-4"),
            Map.entry("E27", "MO-2 SE-10"),
            Map.entry("E29", "MO-3"));

    private static String title(Golden golden) {
        return golden.name() + " " + RULES.getOrDefault(golden.name().replaceAll("(E\\d+).*", "$1"), "");
    }

    @TestFactory
    Stream<DynamicTest> goldenExamples() {
        return ExampleParser.goldens().stream()
                .map(golden -> dynamicTest(
                        title(golden),
                        () -> Comparison.compare(
                                golden, PolicyRun.of(golden.facts()).outcome())));
    }

    @TestFactory
    @DisplayName("section 5, property 6: creating facts in another order gives the same result")
    Stream<DynamicTest> anotherOrderOfTheFacts() {
        Random random = new Random(20261120);
        return ExampleParser.goldens().stream()
                .map(golden -> dynamicTest(
                        golden.name(),
                        () -> Comparison.compare(
                                golden,
                                PolicyRun.of(golden.facts().shuffled(random)).outcome())));
    }

    @TestFactory
    @DisplayName("section 5, properties 2 to 5")
    Stream<DynamicTest> properties() {
        return ExampleParser.goldens().stream()
                .map(golden -> dynamicTest(golden.name(), () -> {
                    Outcome outcome = PolicyRun.of(golden.facts()).outcome();
                    OutcomeProperties.hold(golden.facts(), outcome);
                }));
    }

    @Test
    void everyExampleIsReadOrListedAsNotYet() {
        List<String> names = ExampleParser.goldens().stream().map(Golden::name).toList();
        Set<String> notYet = ExampleParser.notYet();
        assertThat(names).hasSize(55).doesNotHaveDuplicates().doesNotContainAnyElementsOf(notYet);
        assertThat(notYet).containsExactlyInAnyOrder("E9a", "E9b", "E9c", "E10a", "E10b");
    }
}
