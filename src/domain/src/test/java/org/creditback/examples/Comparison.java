package org.creditback.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.TreeMap;

/** Compares what came out with what must come out: completely, nothing more and nothing less. */
public final class Comparison {

    private Comparison() {}

    /** Everything that the block says, and nothing else may be there; open amounts where it names them. */
    public static void compare(Golden golden, Outcome actual) {
        assertThat(actual.statements())
                .as(golden.name())
                .isEqualTo(golden.expected().statements());
        SortedMap<String, BigDecimal> named = new TreeMap<>(actual.open());
        named.keySet().retainAll(golden.expected().open().keySet());
        assertThat(named)
                .as(golden.name() + ": open")
                .isEqualTo(golden.expected().open());
        assertThat(golden.absent())
                .as(golden.name() + ": absent")
                .allSatisfy(customer -> assertThat(actual.decisionOn(customer)).isEqualTo("not considered"));
    }

    /** Everything, open amounts of every item included. */
    public static void compare(String description, Outcome expected, Outcome actual) {
        assertThat(actual.statements()).as(description).isEqualTo(expected.statements());
        assertThat(actual.open()).as(description + ": open").isEqualTo(expected.open());
    }
}
