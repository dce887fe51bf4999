package org.creditback.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The model itself says what the specification says. */
class ReferenceModelTest {

    @TestFactory
    Stream<DynamicTest> predictsEveryGoldenExample() {
        return ExampleParser.goldens().stream()
                .map(golden -> dynamicTest(golden.name(), () -> {
                    ReferenceModel model = ReferenceModel.of(golden.facts());
                    Comparison.compare(golden, model.outcome());
                }));
    }

    @TestFactory
    Stream<DynamicTest> predictsEveryDecisionTable() {
        return ExampleParser.tables().stream().flatMap(table -> {
            Outcome outcome = ReferenceModel.of(table.facts()).outcome();
            return table.rows().stream()
                    .map(row -> dynamicTest(
                            table.name() + " " + row.customer(), () -> assertThat(outcome.decisionOn(row.customer()))
                                    .as(row.text())
                                    .isEqualTo(row.outcome())));
        });
    }
}
