package org.creditback.domain.reimbursement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.creditback.examples.DecisionTable;
import org.creditback.examples.ExampleParser;
import org.creditback.examples.Outcome;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The decision tables, decided by the policy alone; all customers of a table are in one run. */
class DecisionTablesTest {

    @TestFactory
    Stream<DynamicTest> tables() {
        return ExampleParser.tables().stream().flatMap(table -> {
            Outcome outcome = PolicyRun.of(table.facts()).outcome();
            return table.rows().stream()
                    .map(row -> dynamicTest(table.name() + " " + row.text(), () -> {
                        assertThat(outcome.decisionOn(row.customer())).isEqualTo(row.outcome());
                    }));
        });
    }

    @Test
    void everyTableIsRead() {
        assertThat(ExampleParser.tables()).hasSize(17);
        assertThat(ExampleParser.tables().stream()
                        .map(DecisionTable::rows)
                        .mapToInt(rows -> rows.size())
                        .sum())
                .isEqualTo(91);
    }
}
