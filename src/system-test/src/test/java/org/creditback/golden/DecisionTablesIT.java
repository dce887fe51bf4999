package org.creditback.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.creditback.examples.Comparison;
import org.creditback.examples.DecisionTable;
import org.creditback.examples.ExampleParser;
import org.creditback.examples.Outcome;
import org.creditback.examples.ReferenceModel;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** The decision tables through the real server, a table a run; what a table leaves open, the model says. */
class DecisionTablesIT {

    @TestFactory
    Stream<DynamicContainer> tables() {
        return ExampleParser.tables().stream()
                .map(table -> DynamicContainer.dynamicContainer(
                        table.name(), Stream.of(table).flatMap(one -> tests(one))));
    }

    private static Stream<DynamicNode> tests(DecisionTable table) {
        EntityNames names = new EntityNames(
                "T-" + table.name().substring(0, Math.min(12, table.name().length())));
        FactsByImport.enter(table.facts(), names);
        long run = ServerRun.of(table.facts(), names);
        Outcome outcome = OutcomeInBooks.read(table.facts(), names, run);
        Stream<DynamicNode> rows = table.rows().stream()
                .map(row -> dynamicTest(row.text(), () -> assertThat(outcome.decisionOn(row.customer()))
                        .isEqualTo(row.outcome())));
        Stream<DynamicNode> whole = Stream.of(
                dynamicTest(
                        table.name() + ": all that is in the books",
                        () -> Comparison.compare(
                                table.name(), ReferenceModel.of(table.facts()).outcome(), outcome)),
                dynamicTest(table.name() + ": proof", () -> assertThat(ServerRun.differences(run))
                        .isEmpty()),
                dynamicTest(table.name() + ": invariants", () -> assertThat(Books.violations())
                        .isEmpty()));
        return Stream.concat(rows, whole);
    }
}
